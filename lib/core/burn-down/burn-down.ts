/** What was counted after go-live, beside the forecast for the same day, and where it leads. */
import type { Facts } from '@/lib/core/facts/facts'
import type { FollowUp } from '@/lib/core/facts/request'
import { type Moved, movedAfter, type SilentForecast, silentBins } from '@/lib/core/forecast/silent-forecast'
import { dayOf, daysBetween, isoOf } from '@/lib/core/iso-date'
import { assumedRange } from '@/lib/core/sizing/assumptions'
import type { Range } from '@/lib/core/sizing/worked'

/** Shares 0..1 of the people on the silent path. */
export type Counted = {
  date: string
  days: number
  moved: number
  forecast: Moved
  verdict: 'ahead' | 'as-forecast' | 'behind'
}

/** People moved by a day; older logs counted them as users of no wave. */
export function isMovedCount({ kind, wave, planned, failed }: FollowUp): boolean {
  return kind === 'moved' || (kind === 'counted' && wave === '' && planned === null && failed === null)
}

/** The counts of the request's log, oldest first; those before go-live do not count. */
export function burnDown(facts: Facts): Counted[] {
  const log = facts.request.followUp.known ? facts.request.followUp.value : []
  return countedAgainst(
    facts,
    log.flatMap((entry) =>
      isMovedCount(entry) && entry.date !== null && entry.actual !== null
        ? [{ date: entry.date, moved: entry.actual }]
        : [],
    ),
  )
}

/** Any counts of people moved against the forecast; empty while there is none, or no go-live. */
export function countedAgainst(facts: Facts, counts: readonly { date: string; moved: number }[]): Counted[] {
  const group = silentBins(facts)
  if (!group || !facts.timeline.goLive.known) return []
  const from = facts.timeline.goLive.value
  const leave = assumedRange(facts.goals.assumptions, 'leave-share')
  return counts
    .flatMap(({ date, moved }): Counted[] => {
      const days = daysBetween(from, date)
      if (!(days >= 0)) return []
      const forecast = movedAfter(group.bins, days, leave)
      const share = Math.min(1, moved / group.users)
      const verdict = share < forecast.low ? 'behind' : share > forecast.high ? 'ahead' : 'as-forecast'
      return [{ date: isoOf(dayOf(date)), days, moved: share, forecast, verdict }]
    })
    .sort((a, b) => a.days - b.days)
}

/** Shares 0..1 moved by the cut-off, or by the day recommended for it, when the rest goes as the last count did against its forecast. */
export type Outlook = { date: string; moved: Range; forecast: Moved; last: Counted }

/**
 * Null without a count, a cut-off after it, or a forecast above nothing for its day. The curve keeps its shape: the count is
 * to the forecast of its day as the outcome is to the forecast of the cut-off, at either end of the band.
 */
export function outlook(counted: readonly Counted[], forecast: SilentForecast): Outlook | null {
  const last = counted.at(-1)
  const end = forecast.cutOff ?? forecast.recommended
  if (!last || end.date === null || end.days <= last.days || last.forecast.low <= 0) return null
  const ends = (['low', 'high'] as const).map((key) => (last.moved * end.moved[key]) / last.forecast[key])
  const cap = (share: number) => Math.min(1, Math.max(last.moved, share))
  return {
    date: end.date,
    moved: { low: cap(Math.min(...ends)), high: cap(Math.max(...ends)) },
    forecast: end.moved,
    last,
  }
}
