import { isoDate } from '@/lib/core/iso-date'

/** In which order a date of three numbers is written; null while a column does not tell. */
export type DayOrder = 'day-first' | 'month-first' | null

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const THREE = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b/

/** The order a column of dates betrays: a number above 12 is a day, and dots are written day first. */
export function dayOrder(column: readonly string[]): DayOrder {
  const found = column.flatMap((text): { a: number; b: number; dots: boolean }[] => {
    const match = THREE.exec(text.trim())
    return match ? [{ a: Number(match[1]), b: Number(match[2]), dots: match[0].includes('.') }] : []
  })
  if (found.some(({ a, dots }) => a > 12 || dots)) return 'day-first'
  return found.some(({ b }) => b > 12) ? 'month-first' : null
}

/** `unclear` is a date that reads two ways; a time of day after it is ignored. */
export function readDay(text: string, order: DayOrder): { iso: string } | { fault: 'none' | 'unclear' } {
  const clean = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(clean)
  if (iso) return dayOr(isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])))
  const three = THREE.exec(clean)
  if (three) {
    const [a, b, year] = [Number(three[1]), Number(three[2]), Number(three[3])]
    if (order === null && a !== b) return { fault: 'unclear' }
    return dayOr(order === 'month-first' ? isoDate(year, a, b) : isoDate(year, b, a))
  }
  const named = /^(\d{1,2})\.? ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i.exec(clean)
  if (named) return dayOr(isoDate(Number(named[3]), monthOf(named[2]), Number(named[1])))
  const american = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i.exec(clean)
  if (american) return dayOr(isoDate(Number(american[3]), monthOf(american[1]), Number(american[2])))
  return { fault: 'none' }
}

const monthOf = (name = '') => MONTHS.indexOf(name.toLowerCase()) + 1

const dayOr = (iso: string | null) => (iso === null ? { fault: 'none' as const } : { iso })
