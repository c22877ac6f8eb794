import type { DateRange } from '@/lib/core/facts/timeline'
import { dayText } from '@/lib/core/iso-date'

type Days = Pick<DateRange, 'from' | 'to'>

/** Whether two ranges of ISO dates, their ends included, have a day in common. */
export function rangesMeet(a: Days, b: Days): boolean {
  return a.from <= b.to && b.from <= a.to
}

/** Whether an ISO date lies in the range, its ends included. */
export function holdsDay({ from, to }: Days, day: string): boolean {
  return from <= day && day <= to
}

/** What a freeze or a peak is called in a sentence: its name, else the day it begins. */
export function rangeName({ name, from }: Pick<DateRange, 'name' | 'from'>): string {
  return name || dayText(from)
}
