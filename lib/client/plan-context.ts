import { createContext, useContext } from 'react'
import type { Conflict, PlanState } from '@/lib/api/plan-state'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import type { Operation, SaveState } from './save-queue'
import type { EditPart } from './undo-stack'
import type { Colleague } from './use-live'

export type OpenPlan = {
  plan: PlanState
  canEdit: boolean
  saveState: SaveState
  /** Who changed the plan a moment ago, elsewhere; null otherwise. */
  changedBy: string | null
  /** Set when this browser may no longer open the plan: the sentence to show. */
  ended: string | null
  /** Who else has the plan open now, and where. */
  others: readonly Colleague[]
  /** Edits the server has not confirmed, oldest first. */
  unsent(): readonly Operation[]
  /** The server's draft plus edits of this browser it has not confirmed. */
  draftOf(step: StepId): JsonObject
  /** `typedOn`: the revision on screen when the first edit was typed; the present one when left out. */
  save(step: StepId, changes: Change[], typedOn?: number): void
  /** Edits of several steps at once, which undo takes back together. */
  saveAcross(edits: readonly EditPart[]): void
  /** Says what becomes of edits that another person typed in this browser: saved as the visitor's, or forgotten. */
  settleHeld(adopt: boolean): void
  /** Takes this tab's last edit back, or does it again; null when there is none. */
  undo: (() => void) | null
  redo: (() => void) | null
  settle(conflict: Conflict, keep: 'yours' | 'theirs' | 'both'): void
  /** Asks the server for the plan anew, for example after a sign-off. */
  refresh(): Promise<void>
}

export const PlanContext = createContext<OpenPlan | null>(null)

/** The open plan of the page around. Throws outside a `PlanProvider`. */
export function usePlan(): OpenPlan {
  const open = useContext(PlanContext)
  if (!open) throw new Error('usePlan needs a PlanProvider around it.')
  return open
}
