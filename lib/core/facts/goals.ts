import type { Fact } from './fact'

export type Outcome = { id: string; name: string; measure: string; target: string; due: string | null }

/** A user type: kept in Asgardeo, or excluded with what happens to it. */
export type Segment = { id: string; name: string; users: number; kept: boolean; fate: string }

/** An assumption a person changed; `what` names it, the defaults stand for the rest. */
export type Assumption = { id: string; what: string; value: number; source: string }

/** A decision somebody wrote down; one that the answers show bears the id of that decision. */
export type DecisionNote = {
  id: string
  what: string
  chosen: string
  options: string
  reason: string
  by: string
  /** ISO date. */
  on: string | null
}

export type GoalsFacts = {
  reason: Fact<string>
  outcomes: Fact<Outcome[]>
  segments: Fact<Segment[]>
  /** Sum over all segments; must equal `data.users`. */
  segmentUsers: Fact<number>
  keptUsers: Fact<number>
  assumptions: Fact<Assumption[]>
  decisions: Fact<DecisionNote[]>
}
