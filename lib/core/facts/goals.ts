import type { Fact } from './fact'

export type Outcome = { id: string; name: string; measure: string; target: string; due: string | null }

/** A user type: kept in Asgardeo, or excluded with what happens to it. */
export type Segment = { id: string; name: string; users: number; kept: boolean; fate: string }

export type GoalsFacts = {
  reason: Fact<string>
  outcomes: Fact<Outcome[]>
  segments: Fact<Segment[]>
  /** Sum over all segments; must equal `data.users`. */
  segmentUsers: Fact<number>
  keptUsers: Fact<number>
}
