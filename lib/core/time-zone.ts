/** Rules and exporters count in this zone, so one that no calendar knows stays unknown. */
export function isTimeZone(zone: string): boolean {
  return formatOf(zone) !== null
}

const FORMATS = new Map<string, Intl.DateTimeFormat | null>()

/** Made once for each zone: making one takes longer than a hundred uses. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const made = FORMATS.get(zone)
  if (made !== undefined) return made
  let format: Intl.DateTimeFormat | null = null
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  } catch {
    // A zone nobody knows: said by the null, asked for again never.
  }
  if (FORMATS.size < 1000) FORMATS.set(zone, format)
  return format
}

/** What the clocks on the wall show at a moment, read as if it were UTC; milliseconds. NaN in a zone nobody knows. */
function wallTime(zone: string, instant: number): number {
  const format = formatOf(zone)
  if (!format) return Number.NaN
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** Minutes by which a zone is ahead of UTC at a moment in milliseconds; NaN in a zone nobody knows. */
export function offsetMinutes(zone: string, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000
  return (wallTime(zone, whole) - whole) / 60_000
}

/**
 * The moment, in milliseconds, at which the clocks of a zone show an ISO date and `HH:MM` (`24:00` is the next midnight).
 * An hour that the clocks skip gives the moment as far after the change as it lies after its start; an hour they show twice
 * gives the first. NaN when date, time or zone cannot be read.
 */
export function instantOf(date: string, time: string, zone: string): number {
  const wall = Date.parse(`${date}T${time === '24:00' ? '00:00' : time}:00Z`) + (time === '24:00' ? 86_400_000 : 0)
  if (Number.isNaN(wall)) return Number.NaN
  // One of the offsets a day before and a day after holds: no zone changes twice in two days.
  const before = wall - offsetMinutes(zone, wall - 86_400_000) * 60_000
  const after = wall - offsetMinutes(zone, wall + 86_400_000) * 60_000
  if (wallTime(zone, before) === wall) return before
  return wallTime(zone, after) === wall ? after : before
}

/** The ISO date in a zone at a moment; the UTC date in a zone nobody knows. */
export function dayIn(zone: string, instant: number): string {
  const wall = wallTime(zone, instant)
  return new Date(Number.isNaN(wall) ? instant : wall).toISOString().slice(0, 10)
}
