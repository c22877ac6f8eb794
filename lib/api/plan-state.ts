import type { Analysis } from '@/lib/core/analysis'
import type { Facts } from '@/lib/core/facts/facts'
import type { Json, JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import type { StepId, StoredProfile } from '@/lib/core/plan/plan'
import type { Scope } from '@/lib/core/plan/scope'
import type { Review } from '@/lib/core/review/review'
import type { Role } from './role'

/** A change that met another person's: both values are kept until somebody chooses. */
export type Conflict = {
  id: string
  step: StepId
  at: string[]
  change: Change
  yours: Json | undefined
  theirs: Json | undefined
  /** Who typed `yours`; whether that was this browser; who wrote `theirs`, and when. */
  author: string
  isMine: boolean
  by: string
  when: string
}

/** `due` is an ISO day, or empty. */
export type Assignment = { owner: string; due: string }

export type PlanState = {
  planId: string
  name: string
  role: Role
  /** The steps this browser's link shows, in reading order; null for the whole plan. Nothing here tells of the others. */
  scope: Scope
  /** Frozen by the owner: `role` is viewer for everybody else. */
  frozen: boolean
  /** The visitor's own name as given on redeeming. */
  me: string
  /** Names the visitor (this session, or whoever signed in) and opens nothing: what is typed is saved as theirs alone. */
  holder: string
  revision: number
  answers: Record<StepId, JsonObject>
  profiles: StoredProfile[]
  pending: Conflict[]
  assignments: Partial<Record<StepId, Assignment>>
  review: Review
  facts: Facts
  analysis: Analysis
  /** Names what was concluded: facts, analysis and review. A save that says it is answered by what it changed. */
  tag: string
}
