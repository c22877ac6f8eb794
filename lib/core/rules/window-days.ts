import type { Window } from '@/lib/core/facts/timeline'
import { addDays } from '@/lib/core/iso-date'

/** First and last calendar day of a window, which may run past midnight. */
export function windowDays({ date, startTime, hours }: Window): { from: string; to: string } {
  const [hour = 0, minute = 0] = startTime.split(':').map(Number)
  const minutes = (hour || 0) * 60 + (minute || 0) + Math.max(0, hours) * 60
  // A window that ends at midnight does not touch the next day.
  return { from: date, to: addDays(date, Math.max(0, Math.ceil(minutes / 1440) - 1)) }
}
