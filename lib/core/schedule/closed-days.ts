/** Days counted from 1 January 1970 on which nothing may change, as ranges without overlap. */
import type { DateRange } from '@/lib/core/facts/timeline'
import { dayOf } from '@/lib/core/iso-date'
import type { Task } from './task'

export type ClosedDays = readonly { from: number; to: number }[]

/** Freezes in order, those that touch joined; ranges that end before they begin are left out. */
export function closedDays(ranges: readonly Pick<DateRange, 'from' | 'to'>[]): ClosedDays {
  const joined: { from: number; to: number }[] = []
  const days = ranges
    .map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from)
  for (const range of days) {
    const last = joined.at(-1)
    if (last && range.from <= last.to + 1) last.to = Math.max(last.to, range.to)
    else joined.push({ ...range })
  }
  return joined
}

/** The latest end at or before `end` at which a task of these days breaks no freeze. */
export function latestEnd(end: number, { days, freeze }: Pick<Task, 'days' | 'freeze'>, closed: ClosedDays): number {
  if (freeze === 'nothing') return end
  const length = freeze === 'whole' ? days : 0
  return closed.reduceRight((at, { from, to }) => (at - length <= to && at >= from ? from - 1 : at), end)
}

/** The first start at or after `start` at which a task of these days breaks no freeze. */
export function earliestStart(
  start: number,
  { days, freeze }: Pick<Task, 'days' | 'freeze'>,
  closed: ClosedDays,
): number {
  if (freeze === 'nothing') return start
  // Only the last day counts where the work itself may go on: the start is found from the end.
  const lead = freeze === 'whole' ? 0 : days
  const length = days - lead
  return closed.reduce((at, { from, to }) => (at <= to && at + length >= from ? to + 1 : at), start + lead) - lead
}
