import type { FactKey, Facts, KnownFacts } from '@/lib/core/facts/facts'
import type { Level } from '@/lib/core/facts/impact'
import type { Source } from '@/lib/core/rules/rule'

export type RiskKind = 'data-loss' | 'compatibility' | 'disruption' | 'security' | 'legal' | 'people'

export type Rated = { level: Level; why: string }

/** What one rule makes of the facts. */
export type RiskHit = {
  /** Each with its working: the numbers of this plan it follows from. */
  likelihood: Rated
  impact: Rated
  /** The facts behind it, by name: shown, and compared with what a decision was made on. Never the day. */
  basis: Record<string, number | string>
}

type Place = { likelihood: Level; impact: Level }

/**
 * One risk: words, logic, source and proof in one place. `find` runs only when everything in `needs` is known; what else it
 * would like to know it reads from all facts, and an unknown one makes the risk likelier, never smaller.
 * Null when the facts give no ground for it.
 */
export type RiskRule<K extends FactKey = FactKey> = {
  id: string
  kind: RiskKind
  /** What may happen, as a person would say it. */
  name: string
  needs: readonly K[]
  mitigation: string
  /** What remains at most once the mitigation is done. */
  left: Place
  /** Role that should own it. */
  owner: string
  source: Source
  find(known: KnownFacts<K>, facts: Facts, today: string): RiskHit | null
  examples: {
    today: string
    fires: KnownFacts<K>
    /** What differs from `fires`, of any fact, so that nothing is left to suggest. */
    silent: Partial<KnownFacts<FactKey>>
    /** Exactly on a boundary: what differs from `fires`, and where it then stands; null when it is no risk any more. */
    boundary: readonly (readonly [given: Partial<KnownFacts<FactKey>>, place: Place | null])[]
  }
}

// A list holds rules of many K; `find` is contravariant in it, so the list's element type erases K once, here.
export type AnyRiskRule = Omit<RiskRule, 'find' | 'needs' | 'examples'> & {
  needs: readonly FactKey[]
  find(known: never, facts: Facts, today: string): RiskHit | null
  examples: { today: string; fires: object; silent: object; boundary: readonly (readonly [object, Place | null])[] }
}

export function riskRule<const K extends FactKey>(definition: RiskRule<K>): AnyRiskRule {
  return definition as unknown as AnyRiskRule
}
