/** Four criteria, each scored 0 to 100 for both paths from the facts, with the working. */
import type { Facts } from '@/lib/core/facts/facts'
import type { Weights } from '@/lib/core/facts/strategy'
import { roughPercentRange } from '@/lib/core/percent-text'
import { daysText, numberText } from '@/lib/core/sizing/number-text'
import type { Range } from '@/lib/core/sizing/worked'
import { type Group, type OptionFacts, USUAL_SILENT_DAYS } from './option-facts'

export type CriterionId = keyof Weights
export type Score = Range & { says: string }
export type Criterion = { id: CriterionId; label: string; weight: number; silent: Score; reset: Score }

const LABELS: Record<CriterionId, string> = {
  users: 'Little effort for users',
  cost: 'Low cost of running both',
  build: 'Little to build',
  speed: 'Done quickly',
}
/** Double running, or waiting, for half a year scores 0. */
const LONGEST_DAYS = 182
/** One day of building weighs as much as this many people. */
const PEOPLE_PER_DAY = 500
/** Criteria nobody weighed count this much, as the question says. */
const PLAIN_WEIGHTS: Weights = { users: 2, cost: 2, build: 2, speed: 2 }

const DOUBLE = { what: 'Both systems run for', none: 'The legacy system can stop at once' }
const DONE = { what: 'Everybody is done after', none: 'Everybody is done at once' }

export function criteria(facts: Facts, group: Group, silent: OptionFacts, reset: OptionFacts): Criterion[] {
  const weights = facts.strategy.weights.known ? facts.strategy.weights.value : PLAIN_WEIGHTS
  const people = Math.max(group.users, facts.strategy.silentUsers.known ? facts.strategy.silentUsers.value : 0)
  const pair: Record<CriterionId, [Score, Score]> = {
    users: [spared(silent), spared(reset)],
    cost: [inTime(silent.doubleDays, DOUBLE), inTime(reset.doubleDays, DOUBLE)],
    build: [building(silent, people), building(reset, people)],
    speed: [inTime(silent.doneDays, DONE), inTime(reset.doneDays, DONE)],
  }
  return (Object.keys(pair) as CriterionId[]).map((id) => ({
    id,
    label: LABELS[id],
    weight: weights[id],
    silent: pair[id][0],
    reset: pair[id][1],
  }))
}

function spared({ spared: { low, high }, sparedDriver }: OptionFacts): Score {
  const range = { low: low * 100, high: high * 100 }
  const depends = low === high ? '' : `; depends on ${sparedDriver}`
  return { ...range, says: `${roughPercentRange({ low, high })} keep their password and notice nothing${depends}` }
}

function inTime(days: number | null, { what, none }: { what: string; none: string }): Score {
  if (days === null) {
    const usual = 100 * (1 - USUAL_SILENT_DAYS / LONGEST_DAYS)
    return { low: Math.min(usual, 50), high: 100, says: `${what} a time nobody has set yet` }
  }
  const score = 100 * (1 - Math.min(1, days / LONGEST_DAYS))
  const says = days === 0 ? none : `${what} ${numberText(days)} days; half a year scores 0`
  return { low: score, high: score, says }
}

/** 100 for nothing to build; half of it when the days weigh as much as the people. */
export function buildingScore(days: Range, people: number): Range {
  const score = (count: number) => 100 / (1 + (count * PEOPLE_PER_DAY) / Math.max(1, people))
  return { low: score(days.high), high: score(days.low) }
}

function building({ buildDays }: OptionFacts, people: number): Score {
  return {
    ...buildingScore(buildDays, people),
    says: `${daysText(buildDays)} of building; ${PEOPLE_PER_DAY} people outweigh one day`,
  }
}
