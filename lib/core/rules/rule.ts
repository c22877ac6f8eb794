import type { FactKey, Facts, KnownFacts } from '@/lib/core/facts/facts'

export type Severity = 'block' | 'warn' | 'inform'

/** An answer a finding talks about: the step, the question's key, and the words of the link. */
export type AnswerRef = { step: string; question: string; label: string }

export type Source = {
  /** Where the rule rests on: a page of the documentation, a standard, or "Arithmetic of this plan". */
  text: string
  /** ISO date the source was last checked. */
  date: string
  certainty: 'documented' | 'observed' | 'inferred'
}

/** One thing found. `subject` tells apart several hits of one rule: a segment id, an attribute name. */
export type Hit = {
  subject?: string
  /** The contradiction in one plain sentence. */
  says: string
  /** Consequence and way out, one or two sentences. */
  fix: string
  numbers?: Record<string, number>
  /** Where this hit is about other answers than its rule is by itself. */
  about?: AnswerRef[]
}

export type Finding = Hit & {
  /** `rule` or `rule:subject`: stays the same while the matter is the same. */
  id: string
  rule: string
  title: string
  severity: Severity
  about: AnswerRef[]
  source: Source
}

/**
 * More cases, each laid over `fires`: only what differs is written. They sit exactly on the boundaries and on each half of
 * each condition, so that a slip in an operator is found.
 */
type EdgeCases = {
  /** What differs, and a part of the words (`says`, then `fix`) that must be said. */
  fires?: readonly (readonly [given: Partial<KnownFacts<FactKey>>, words: string])[]
  silent?: readonly Partial<KnownFacts<FactKey>>[]
}

/**
 * Words, logic, source and proof of one rule in one place. `find` runs only when everything in `needs` is known.
 * `examples.fires` must yield at least one hit and `examples.silent` none: the contract test of the list runs both, and
 * the edge cases of `also`.
 * A rule whose source is not `documented` is at most a warning.
 */
export type Rule<K extends FactKey = FactKey> = {
  id: string
  title: string
  severity: Severity
  needs: readonly K[]
  about: readonly AnswerRef[]
  source: Source
  /** `all` is for what a rule would like to know besides: it may be unknown. */
  find(facts: KnownFacts<K>, today: string, all: Facts): Hit[]
  examples: { today: string; fires: KnownFacts<K>; silent: KnownFacts<K>; also: EdgeCases }
}

// A list holds rules of many K; `find` is contravariant in it, so the list's element type erases K once, here.
export type AnyRule = Omit<Rule, 'find' | 'needs' | 'examples'> & {
  needs: readonly FactKey[]
  find(facts: never, today: string, all: Facts): Hit[]
  examples: {
    today: string
    fires: object
    silent: object
    also: { fires?: readonly (readonly [object, string])[]; silent?: readonly object[] }
  }
}

export function rule<const K extends FactKey>(definition: Rule<K>): AnyRule {
  return definition as unknown as AnyRule
}
