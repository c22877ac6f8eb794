const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether the calendar has this day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day <= MONTH_DAYS[month - 1]! + (isLeap && month === 2 ? 1 : 0)
}

/** `YYYY-MM-DD` of a day that exists in the calendar, else null. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!isCalendarDay(year, month, day)) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const DAY_MS = 86_400_000

/** Days from 1 January 1970 to an ISO date (what follows the day is ignored); NaN when it starts with none. */
export function dayOf(iso: string): number {
  return /^\d{4}-\d{2}-\d{2}/.test(iso) ? Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS) : Number.NaN
}

/** The ISO date of a day counted from 1 January 1970. */
export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The ISO date `days` later; negative for earlier. Calendar days, so no time zone is involved. */
export function addDays(iso: string, days: number): string {
  return isoOf(dayOf(iso) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from)
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A date inside an English sentence: `31 May 2027`. */
export function dayText(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`
}
