import type { WeeklyPeak } from '@/lib/core/facts/timeline'
import { dayOf } from '@/lib/core/iso-date'

/** The days, counted from 1 January 1970, in `[from, to]` on which a weekly peak falls. */
export function peakDays({ days, first, last }: Pick<WeeklyPeak, 'days' | 'first' | 'last'>, from: number, to: number) {
  const start = Math.max(from, first === null ? from : dayOf(first))
  const end = Math.min(to, last === null ? to : dayOf(last))
  const found: number[] = []
  for (let day = start; day <= end; day++) if (days.includes(weekday(day))) found.push(day)
  return found
}

/** 1 for Monday to 7 for Sunday; 1 January 1970 was a Thursday. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
