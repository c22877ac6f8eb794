import { countText } from '@/lib/core/count-text'
import type { Facts } from '@/lib/core/facts/facts'
import type { CredentialPath } from '@/lib/core/facts/strategy'
import { lowerFirst } from '@/lib/core/first-letter'
import { rangeText, wholeRangeText } from '@/lib/core/sizing/number-text'
import type { Range } from '@/lib/core/sizing/worked'
import { type Criterion, criteria } from './criteria'
import { type Group, type OptionFacts, resetOption, silentOption } from './option-facts'
import { type OtherPath, otherPaths } from './other-paths'
import { sensitivity } from './sensitivity'

export type PasswordPath = 'silent' | 'reset'

export type Evaluation = {
  group: Group
  /** What the team chose; null before it chose anything. */
  chosen: CredentialPath | null
  silent: OptionFacts
  reset: OptionFacts
  criteria: Criterion[]
  /** Weighted, 0 to 100. */
  totals: Record<PasswordPath, Range & { middle: number }>
  /** What makes a path impossible as things stand; empty when nothing does. */
  stops: Record<PasswordPath, string[]>
  /** Null when both are impossible, nobody weighs anything, or too little is known to tell. */
  recommended: PasswordPath | null
  /** The ranges of the totals overlap: the recommendation stands on their middles. */
  isClose: boolean
  reasons: string[]
  /** What would turn it. */
  unless: string[]
  /** The ways without a password, scored alike. */
  others: OtherPath[]
  /** The best of all four that is possible; a way without a password only where the plan knows enough to say so. */
  best: CredentialPath | null
}

/** One evaluation for each group, whatever path it takes; before any is chosen, one for everybody. */
export function evaluateGroups(facts: Facts): Evaluation[] {
  return groups(facts).map(({ group, chosen }) => evaluate(facts, group, chosen))
}

function groups({ strategy, goals, data }: Facts): { group: Group; chosen: CredentialPath | null }[] {
  if (strategy.segments.known) {
    return strategy.segments.value.map((segment) => ({ group: segment, chosen: segment.path }))
  }
  const users = goals.keptUsers.known ? goals.keptUsers.value : data.users.known ? data.users.value : 0
  return users > 0 ? [{ group: { id: 'all', name: 'Everybody who moves', users }, chosen: null }] : []
}

function evaluate(facts: Facts, group: Group, chosen: CredentialPath | null): Evaluation {
  const silent = silentOption(facts, group)
  const reset = resetOption(facts, group)
  const scored = criteria(facts, group, silent, reset)
  const totals = { silent: total(scored, 'silent'), reset: total(scored, 'reset') }
  const stops = { silent: silentStops(facts), reset: resetStops(facts, group) }
  const isClose = totals.silent.low <= totals.reset.high && totals.reset.low <= totals.silent.high
  // A middle of "nobody knows" is no number: without last logins only a clear lead is a recommendation.
  const isKnown = facts.data.lastLogin.known || facts.data.activity.known
  const recommended = isKnown || !isClose ? recommend(totals, stops, scored) : onlyPossible(stops)
  const result = { group, chosen, silent, reset, criteria: scored, totals, stops, recommended, isClose }
  const others = otherPaths(facts, group, chosen, scored)
  const best = bestOf(result, others)
  return { ...result, others, best, reasons: reasons(result), unless: sensitivity(facts, { ...result, others, best }) }
}

/** A way without a password wins only when it is possible, counted, and ahead of the best password path. */
function bestOf(
  { recommended, totals, criteria: scored }: Pick<Evaluation, 'recommended' | 'totals' | 'criteria'>,
  others: readonly OtherPath[],
): CredentialPath | null {
  if (scored.every((one) => one.weight === 0)) return recommended
  const possible = others.filter((other) => other.stops.length === 0 && other.isKnown)
  const lead = possible.toSorted((a, b) => b.total.middle - a.total.middle)[0]
  const bar = recommended ? totals[recommended].middle : Math.max(totals.silent.high, totals.reset.high)
  return lead && lead.total.middle > bar ? lead.path : recommended
}

function total(scored: readonly Criterion[], path: PasswordPath): Range & { middle: number } {
  const weight = scored.reduce((sum, one) => sum + one.weight, 0)
  const sum = (end: 'low' | 'high') =>
    weight === 0 ? 0 : scored.reduce((all, one) => all + one.weight * one[path][end], 0) / weight
  const range = { low: sum('low'), high: sum('high') }
  return { ...range, middle: (range.low + range.high) / 2 }
}

function recommend(
  totals: Evaluation['totals'],
  stops: Evaluation['stops'],
  scored: readonly Criterion[],
): PasswordPath | null {
  if (stops.silent.length + stops.reset.length > 0) return onlyPossible(stops)
  if (scored.every((one) => one.weight === 0)) return null
  // A tie goes to the path that needs nothing built.
  return totals.silent.middle > totals.reset.middle ? 'silent' : 'reset'
}

/** The path left when the other is impossible; null when both are possible or neither is. */
function onlyPossible(stops: Evaluation['stops']): PasswordPath | null {
  const possible = (['silent', 'reset'] as const).filter((path) => stops[path].length === 0)
  return possible.length === 1 ? (possible[0] ?? null) : null
}

function silentStops({ data, timeline }: Facts): string[] {
  if (!data.sources.known || data.sources.value.length === 0) return []
  const goLive = timeline.goLive.known ? timeline.goLive.value : null
  const ended = (end: string | null) => goLive !== null && end !== null && end <= goLive
  const able = data.sources.value.filter((source) => source.canCheckPassword !== false)
  if (able.length === 0) return ['The legacy system cannot check a password by program, which silent migration needs.']
  return able.every((source) => ended(source.endsOn))
    ? ['The legacy system ends before go-live, so nobody could check an old password.']
    : []
}

function resetStops({ data }: Facts, group: Group): string[] {
  const { withoutEmail, users } = data
  if (!withoutEmail.known) return []
  const others = users.known ? Math.max(0, users.value - group.users) : 0
  const surely = users.known ? Math.max(0, withoutEmail.value - others) : 0
  return surely >= group.users && group.users > 0
    ? ['Nobody in this group has an e-mail address, so no reset mail can reach them.']
    : []
}

function reasons({
  group,
  silent,
  reset,
  criteria: scored,
  totals,
  stops,
  recommended,
}: Omit<Evaluation, 'reasons' | 'unless' | 'others' | 'best'>) {
  const other = recommended === 'silent' ? 'reset' : 'silent'
  const stopped = recommended ? stops[other] : [...stops.silent, ...stops.reset]
  if (stopped.length > 0) return stopped
  if (recommended === null) return [undecided(scored, totals)]
  const kept = wholeRangeText({ low: silent.spared.low * group.users, high: silent.spared.high * group.users })
  const gains = scored
    .map((one) => ({ one, gain: one.weight * (middle(one[recommended]) - middle(one[other])) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
  const first =
    recommended === 'silent'
      ? `${kept} of ${countText(group.users, 'person', 'people')} keep their password and notice nothing; a reset locks all of them until they set a new one.`
      : `Silent migration would reach ${kept} of ${countText(group.users, 'person', 'people')}; the others need a reset mail in any case.`
  const calls = `The help desk gets ${wholeRangeText(silent.calls)} calls with silent migration, last wave included, and ${wholeRangeText(reset.calls)} with a reset.`
  return [
    first,
    calls,
    ...gains
      .filter(({ one }) => one.id !== 'users')
      .map(({ one }) => `${one.label}: ${lowerFirst(one[recommended].says)}.`),
    ...(gains.length === 0
      ? [`Both score alike (${Math.round(totals.silent.middle)}); a reset needs nothing built.`]
      : []),
  ].slice(0, 4)
}

function undecided(scored: readonly Criterion[], totals: Evaluation['totals']): string {
  if (scored.every((one) => one.weight === 0)) return 'Nothing counts: every weight is 0.'
  const score = (path: PasswordPath) => rangeText(totals[path], (value) => String(Math.round(value)))
  return `Too little is known: silent migration scores ${score('silent')} of 100, a reset ${score('reset')}.`
}

const middle = ({ low, high }: Range) => (low + high) / 2
