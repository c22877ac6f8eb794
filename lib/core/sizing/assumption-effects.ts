/** Every assumption with what it moves: the days of work at its lower and its upper end, all else equal. */
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { ASSUMPTIONS, type Assumed, assumed } from './assumptions'
import { peopleDays } from './people-days'
import { type Range, rangeOf } from './worked'

export type AssumptionEffect = {
  id: string
  label: string
  unit: string
  /** What is calculated with; null while nothing is assumed and nobody has said. */
  now: Assumed | null
  /** Middle of all days of work with the assumption at its lower and at its upper end; null when it moves none. */
  days: Range | null
}

/** The widest first, then those that move other numbers than days, in list order. `today` is an ISO date. */
export function assumptionEffects(facts: Facts, today: string): AssumptionEffect[] {
  const effects = ASSUMPTIONS.map(({ id, label, unit }): AssumptionEffect => {
    const now = assumed(facts.goals.assumptions, id)
    if (!now || now.low === now.high) return { id, label, unit, now, days: null }
    const ends = [now.low, now.high].map((value) => allDays(withAssumption(facts, id, value), today))
    const days = { low: Math.min(...ends), high: Math.max(...ends) }
    return { id, label, unit, now, days: days.high - days.low < 0.05 ? null : days }
  })
  const width = ({ days }: AssumptionEffect) => (days ? days.high - days.low : 0)
  return effects.toSorted((a, b) => width(b) - width(a))
}

function withAssumption(facts: Facts, what: string, value: number): Facts {
  const rows = facts.goals.assumptions.known ? facts.goals.assumptions.value : []
  const origin = { kind: 'derived', name: 'One end of its range', date: null } as const
  return {
    ...facts,
    goals: { ...facts.goals, assumptions: known([...rows, { id: what, what, value, source: '' }], origin) },
  }
}

function allDays(facts: Facts, today: string): number {
  return peopleDays(facts, today).reduce((sum, { total }) => {
    const range = rangeOf(total.amount)
    return sum + (range ? (range.low + range.high) / 2 : 0)
  }, 0)
}
