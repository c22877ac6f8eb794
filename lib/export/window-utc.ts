import { instantOf } from '@/lib/core/time-zone'

/**
 * A local date and time of a zone in UTC, as "2027-03-27 22:00 UTC"; null when date, time or zone cannot be read.
 * Where the clocks skip the hour the result is the moment after the change.
 */
export function windowUtc(date: string, time: string, zone: string): string | null {
  const moment = instantOf(date, time, zone)
  return Number.isNaN(moment) ? null : `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
