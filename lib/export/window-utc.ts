/**
 * A local date and time of a zone in UTC, as "2027-03-27 22:00 UTC"; null when date, time or zone cannot be read.
 * Where the clocks skip the hour the result is the moment after the change.
 */
export function windowUtc(date: string, time: string, zone: string): string | null {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(wanted)) return null
  const offset = offsetIn(zone)
  if (offset === null) return null
  // The offset is looked up at the guess and once more at the corrected moment: enough for any zone that shifts by hours.
  const guess = wanted - offset(wanted)
  const moment = wanted - offset(guess)
  return `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function offsetIn(zone: string): ((time: number) => number) | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    return (time) => {
      const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
      return Date.UTC(year, month - 1, day, hour, minute, second) - time
    }
  } catch {
    return null
  }
}
