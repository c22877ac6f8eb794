import { isoDate } from '@/lib/core/iso-date'
import type { Transform } from './transform'

const ISO = /^\d{4}-\d{2}-\d{2}$/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/s
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{6}(?:\.\d+)?Z?)?$/
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ].*)?$/s

function yearLast(first: number, mark: string, second: number, year: number, order: string | undefined): string | null {
  // Dots are written day first wherever they are used; with slashes and hyphens the order differs by country.
  const dayFirst = mark === '.' || order?.toLowerCase() === 'dmy'
  if (dayFirst) return isoDate(year, second, first)
  if (order?.toLowerCase() === 'mdy') return isoDate(year, first, second)
  if (first > 12) return isoDate(year, second, first)
  if (second > 12 || first === second) return isoDate(year, first, second)
  return null
}

export const dateToIso: Transform = {
  id: 'date-to-iso',
  name: 'Date to YYYY-MM-DD',
  explains:
    'Rewrites a date: 4.3.1990 becomes 1990-03-04. A date that can be read two ways is left until you say the order.',
  argument: { label: 'Order', hint: 'dmy or mdy; needed for dates such as 3/4/1990' },
  idempotent: true,
  apply: (value, order) => {
    if (ISO.test(value)) return value
    const text = value.trim()
    const ymd = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
    if (ymd) return isoDate(Number(ymd[1]), Number(ymd[2]), Number(ymd[3])) ?? value
    const other = YEAR_LAST.exec(text)
    if (!other) return value
    return yearLast(Number(other[1]), other[2]!, Number(other[3]), Number(other[4]), order) ?? value
  },
}
