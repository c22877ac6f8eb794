/** What each of the two password paths would mean for one group of people, as ranges. */
import type { Facts } from '@/lib/core/facts/facts'
import type { CredentialSegment } from '@/lib/core/facts/strategy'
import { type AgeBin, countOf, splitOldest } from '@/lib/core/forecast/age-curve'
import { expectedCalls } from '@/lib/core/forecast/help-desk-calls'
import { loginBins, movedAfter } from '@/lib/core/forecast/silent-forecast'
import { daysBetween } from '@/lib/core/iso-date'
import { assumedRange } from '@/lib/core/sizing/assumptions'
import type { Range } from '@/lib/core/sizing/worked'
import { SILENT_TASKS } from './silent-tasks'

export type Group = Pick<CredentialSegment, 'id' | 'name' | 'users'>

export type OptionFacts = {
  /** Share 0..1 of the group that keeps its password without noticing. */
  spared: Range
  /** Why the share is as wide as it is. */
  sparedDriver: string
  calls: Range
  /** Days on which the legacy system runs after go-live; null while nobody knows until when. */
  doubleDays: number | null
  doubleCost: number | null
  buildDays: Range
  /** Days from go-live until everybody has been asked; null while unknown. */
  doneDays: number | null
  /** People left at the end without a password of their own. */
  left: Range
}

/** A silent migration without a date runs about as long as this; used for the comparison only, and said so. */
export const USUAL_SILENT_DAYS = 90
const RESET_BUILD: Range = { low: 1, high: 2 }

export function silentOption(facts: Facts, group: Group): OptionFacts {
  const { strategy, goals, data } = facts
  const spared = sparedShare(facts, group)
  const days = silentDays(facts)
  const costs = (data.sources.known ? data.sources.value : []).map((source) => source.monthlyCost)
  const monthly =
    costs.length > 0 && costs.every((cost) => cost !== null)
      ? costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0)
      : null
  const service = assumedRange(goals.assumptions, 'service-days')
  const done = strategy.silentDone.known ? strategy.silentDone.value : []
  const open = SILENT_TASKS.filter((task) => !done.includes(task.value)).length / SILENT_TASKS.length
  const moved = { low: spared.range.low * group.users, high: spared.range.high * group.users }
  const left = { low: group.users - moved.high, high: group.users - moved.low }
  const calls = expectedCalls(facts, 'silent', moved)
  const later = expectedCalls(facts, 'reset', left)
  return {
    spared: spared.range,
    sparedDriver: spared.driver,
    calls: { low: calls.low + later.low, high: calls.high + later.high },
    doubleDays: days,
    doubleCost: monthly === null || days === null ? null : (monthly * days) / 30,
    buildDays: { low: service.low * open, high: service.high * open },
    doneDays: days,
    left,
  }
}

export function resetOption(facts: Facts, group: Group): OptionFacts {
  const { strategy, goals } = facts
  const response = assumedRange(goals.assumptions, 'response-share')
  const again = assumedRange(goals.assumptions, 'resend-share')
  const repeats = Math.round(assumedRange(goals.assumptions, 'resends').low)
  const never = (first: number, later: number) => (1 - first / 100) * (1 - later / 100) ** repeats * group.users
  const mails = strategy.mailsPerDay.known && strategy.mailsPerDay.value > 0 ? strategy.mailsPerDay.value : null
  const link = strategy.linkLifetimeHours.known ? strategy.linkLifetimeHours.value / 24 : 1
  return {
    spared: { low: 0, high: 0 },
    sparedDriver: '',
    calls: expectedCalls(facts, 'reset', { low: group.users, high: group.users }),
    doubleDays: 0,
    doubleCost: 0,
    buildDays: RESET_BUILD,
    doneDays: mails === null ? null : Math.ceil(group.users / mails) + Math.ceil(link),
    left: { low: never(response.high, again.high), high: never(response.low, again.low) },
  }
}

/** Until the cut-off; else until the first legacy system ends; null while neither has a date. */
function silentDays({ strategy, timeline, data }: Facts): number | null {
  if (!timeline.goLive.known) return null
  const ends = (data.sources.known ? data.sources.value : []).flatMap((source) => source.endsOn ?? []).sort()
  const until = strategy.cutOff.known ? strategy.cutOff.value : ends[0]
  const days = until === undefined ? Number.NaN : daysBetween(timeline.goLive.value, until)
  return Number.isNaN(days) ? null : Math.max(0, days)
}

function sparedShare(facts: Facts, group: Group): { range: Range; driver: string } {
  const all = loginBins(facts)
  if (!all) return { range: { low: 0, high: 1 }, driver: 'when people last logged in is not known' }
  const leave = assumedRange(facts.goals.assumptions, 'leave-share')
  const days = silentDays(facts) ?? USUAL_SILENT_DAYS
  const bins = groupBins(all.bins, facts, group)
  if (countOf(bins) <= 0) return { range: { low: 0, high: 0 }, driver: '' }
  const { low, high } = movedAfter(bins, days, leave)
  return { range: { low, high }, driver: 'active people who never come back' }
}

/** Groups that are reset or excluded are taken from the people away longest; all others share the rest alike. */
function groupBins(bins: AgeBin[], { strategy }: Facts, group: Group): AgeBin[] {
  const segments = strategy.segments.known ? strategy.segments.value : []
  const own = segments.find((segment) => segment.id === group.id)
  if (!own) return bins
  const away = segments
    .filter((segment) => segment.path === 'reset' || segment.path === 'excluded')
    .reduce((sum, segment) => sum + segment.users, 0)
  const { oldest, rest } = splitOldest(bins, away)
  const chosen = own.path === 'reset' || own.path === 'excluded' ? oldest : rest
  return countOf(chosen) > 0 ? chosen : bins
}
