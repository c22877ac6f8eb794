import type { Facts } from '@/lib/core/facts/facts'
import { dayOf } from '@/lib/core/iso-date'

export type SilentPeriod = {
  from: number
  to: number
  /** The legacy system whose end falls inside the period, and for how many days nobody can check a password. */
  breach: { source: string; end: number; days: number } | null
}

/** From go-live to cut-off in days, and the contradiction every picture of it shows; null unless users are on that path. */
export function silentPeriod(facts: Facts): SilentPeriod | null {
  const { strategy, timeline, data } = facts
  if (!strategy.silentUsers.known || strategy.silentUsers.value === 0) return null
  if (!timeline.goLive.known || !strategy.cutOff.known) return null
  const [from, to] = [dayOf(timeline.goLive.value), dayOf(strategy.cutOff.value)]
  if (!(to > from)) return null
  const ends = (data.sources.known ? data.sources.value : [])
    .map((source) => ({ source: source.name, end: source.endsOn === null ? Number.NaN : dayOf(source.endsOn) }))
    .filter(({ end }) => end < to)
    .sort((a, b) => a.end - b.end)
  const first = ends[0]
  return { from, to, breach: first ? { ...first, days: to - Math.max(first.end, from) } : null }
}
