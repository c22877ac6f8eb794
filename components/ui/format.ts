/*
 * Numbers and dates as the whole product prints them, the same on server and client: English grouping, dates in words
 * with the weekday, moments in UTC until the reader's own zone is known.
 */
const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const LONG_DATE = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
const SHORT_DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

export function formatNumber(value: number): string {
  return NUMBER.format(value)
}

/** `Saturday, 27 March 2027` without the comma; the text itself when it is no ISO date. */
export function formatDate(iso: string): string {
  const day = dayOf(iso)
  return day ? LONG_DATE.format(day).replace(',', '') : iso
}

/** `Fri 5 Feb`, for tables of near dates. */
export function formatDay(iso: string): string {
  const day = dayOf(iso)
  return day ? DAY.format(day).replace(',', '') : iso
}

export function formatShortDate(iso: string): string {
  const day = dayOf(iso)
  return day ? SHORT_DATE.format(day) : iso
}

/** `27 March 2027, 10:32`; in the given zone, UTC (and said so) without one. */
export function formatMoment(iso: string, zone?: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const text = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone ?? 'UTC',
  })
    .format(moment)
    .replace(' at ', ', ')
  return zone ? text : `${text} UTC`
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const units = ['KB', 'MB', 'GB', 'TB']
  let value = bytes / 1000
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`
}

/** `1 finding`, `1,200 findings`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${formatNumber(amount)} ${amount === 1 ? one : many}`
}

function dayOf(iso: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return null
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? null : day
}
