/** What each of the two password paths would mean for one group of people, as ranges. */
import type { Facts } from '@/lib/core/facts/facts'
import type { CredentialSegment } from '@/lib/core/facts/strategy'
import { binsOfGroups } from '@/lib/core/forecast/group-bins'
import { expectedCalls } from '@/lib/core/forecast/help-desk-calls'
import { withoutMailbox } from '@/lib/core/forecast/mailboxes'
import { movedAfter } from '@/lib/core/forecast/silent-forecast'
import { daysBetween } from '@/lib/core/iso-date'
import { assumedRange } from '@/lib/core/sizing/assumptions'
import { legacyMonth, type Money } from '@/lib/core/sizing/legacy-cost'
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
  doubleCost: Money | null
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
  const { strategy, goals } = facts
  const spared = sparedShare(facts, group)
  const days = silentDays(facts)
  const month = legacyMonth(facts)
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
    doubleCost:
      month === null || days === null ? null : { amount: (month.amount * days) / 30, currency: month.currency },
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
  const missing = withoutMailbox(facts, group.users)
  const never = (first: number, later: number, without: number) =>
    without + (1 - first / 100) * (1 - later / 100) ** repeats * (group.users - without)
  const mails = strategy.mailsPerDay.known && strategy.mailsPerDay.value > 0 ? strategy.mailsPerDay.value : null
  const link = strategy.linkLifetimeHours.known ? strategy.linkLifetimeHours.value / 24 : 1
  return {
    spared: { low: 0, high: 0 },
    sparedDriver: '',
    calls: expectedCalls(facts, 'reset', { low: group.users, high: group.users }),
    doubleDays: 0,
    doubleCost: { amount: 0, currency: null },
    buildDays: RESET_BUILD,
    doneDays: mails === null ? null : Math.ceil(group.users / mails) + Math.ceil(link),
    left: {
      low: never(response.high, again.high, missing.low),
      high: never(response.low, again.low, missing.high),
    },
  }
}

/** Until the cut-off; else until the first legacy system ends; null while neither has a date. */
function silentDays(facts: Facts): number | null {
  const { strategy, timeline } = facts
  if (!timeline.goLive.known) return null
  if (!strategy.cutOff.known) return daysToEnd(facts)
  return Math.max(0, daysBetween(timeline.goLive.value, strategy.cutOff.value))
}

/** Beyond the end of the legacy system people move only if it is extended, so the least counts to its end. */
function sparedShare(facts: Facts, group: Group): { range: Range; driver: string } {
  const segments = facts.strategy.segments.known ? facts.strategy.segments.value : []
  const isOne = segments.some((segment) => segment.id === group.id)
  const bins = binsOfGroups(facts, (segment) => !isOne || segment.id === group.id)
  if (!bins) return { range: { low: 0, high: 1 }, driver: 'when people last logged in, which is not known' }
  const leave = assumedRange(facts.goals.assumptions, 'leave-share')
  const days = silentDays(facts) ?? USUAL_SILENT_DAYS
  const sure = Math.min(days, daysToEnd(facts) ?? days)
  return {
    range: { low: movedAfter(bins, sure, leave).low, high: movedAfter(bins, days, leave).high },
    driver: sure < days ? 'whether the legacy system is extended to the cut-off' : 'how many never come back',
  }
}

/** Days from go-live to the end of the first legacy system; null while one of them is unknown. */
function daysToEnd({ timeline, data }: Facts): number | null {
  const end = (data.sources.known ? data.sources.value : []).flatMap((source) => source.endsOn ?? []).sort()[0]
  if (!timeline.goLive.known || end === undefined) return null
  return Math.max(0, daysBetween(timeline.goLive.value, end))
}
