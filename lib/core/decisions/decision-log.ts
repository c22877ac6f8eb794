import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { DecisionNote } from '@/lib/core/facts/goals'
import { isOfAnswers, type MadeDecision, madeDecisions } from './made-decisions'

/** One line of the log: what the answers show, what somebody wrote down about it, or both. */
export type LoggedDecision =
  /** Written down, and the answers still say so; `made` is null for a decision of one's own. */
  | { state: 'recorded'; note: DecisionNote; made: MadeDecision | null }
  /** Written down, and the answers now say otherwise. */
  | { state: 'changed'; note: DecisionNote; made: MadeDecision }
  /** Written down once; the answer it was about is gone. */
  | { state: 'gone'; note: DecisionNote; made: null }
  /** Visible in the answers; nobody wrote down why, who and when. */
  | { state: 'not-recorded'; note: null; made: MadeDecision }

/** All decisions: those the answers show in the order of the steps, then what else was written down. */
export function decisionLog(facts: Facts): LoggedDecision[] {
  const notes = factValue(facts.goals.decisions) ?? []
  const made = madeDecisions(facts)
  const shown = made.map((decision): LoggedDecision => {
    const note = notes.findLast(({ id }) => id === decision.id)
    if (!note) return { state: 'not-recorded', note: null, made: decision }
    const state = note.chosen === decision.chosen ? 'recorded' : 'changed'
    return { state, note, made: decision }
  })
  const ids = new Set(made.map(({ id }) => id))
  const others = notes
    .filter(({ id }) => !ids.has(id))
    .map((note): LoggedDecision => ({ state: isOfAnswers(note.id) ? 'gone' : 'recorded', note, made: null }))
  return [...shown, ...others]
}
