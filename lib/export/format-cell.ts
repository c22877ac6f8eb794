import { type Cell, NO_VALUE } from '@/lib/core/doc'
import { percentText } from '@/lib/core/percent-text'
import { withUnit } from '@/lib/core/with-unit'

/** The one way a value is put into words on paper: numbers grouped, dates in words with the weekday. */
export type Format = {
  cell(cell: Cell): string
  number(value: number): string
  /** `value` is a share, 0..1. */
  percent(value: number): string
  /** ISO date, or ISO date-time (shown in the plan's zone). Anything else is returned as it came. */
  date(iso: string): string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** `locale` is a BCP 47 tag, `zone` an IANA time zone; both must be valid, else `Intl` throws a RangeError. */
export function formatFor(locale: string, zone: string): Format {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const words = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  // A plain date belongs to no zone: read and printed in UTC it can never slip to the day before.
  const days = new Intl.DateTimeFormat(locale, { ...words, timeZone: 'UTC' })
  const moments = new Intl.DateTimeFormat(locale, { ...words, hour: '2-digit', minute: '2-digit', timeZone: zone })

  function date(iso: string): string {
    const time = DAY.test(iso) || MOMENT.test(iso) ? Date.parse(iso) : Number.NaN
    if (Number.isNaN(time)) return iso
    const text = DAY.test(iso) ? days.format(time) : moments.format(time)
    // "Saturday 27 March": newer locale data puts a comma after the weekday that British prose does not.
    return locale.startsWith('en') ? text.replace(/^(\p{L}+), (?=\d)/u, '$1 ') : text
  }

  function cell(cell: Cell): string {
    switch (cell.kind) {
      case 'text':
      case 'code':
        return cell.text
      case 'number':
        return withUnit(numbers.format(cell.value), cell.unit, '\u00A0')
      case 'percent':
        return percentText(cell.value)
      case 'date':
        return date(cell.iso)
      case 'none':
        return NO_VALUE[cell.reason]
    }
  }

  return { cell, date, number: (value) => numbers.format(value), percent: percentText }
}
