import type { Conflict, PlanState } from '@/lib/api/plan-state'
import { type JudgedNews, judgementAfter } from '@/lib/core/json-delta/judged-news'
import { applyChange, type Change, placeOf } from '@/lib/core/plan/change'
import type { Operation } from './save-queue'

export type SavedReply = {
  revision: number
  since: { by: string; changes: Change[] }[]
  conflicts: Conflict[]
  judged: JudgedNews
}

/**
 * The plan after the server took one operation: others' changes, then mine without those it refused. The revision moves
 * only when no other change lies between, so that the next poll still notices changes to other steps; nor when the reply
 * tells differences to a judgement this browser no longer holds, which the caller reads anew.
 */
export function applySaved(plan: PlanState, operation: Operation, reply: SavedReply): PlanState {
  const told = new Set(reply.conflicts.map((conflict) => conflict.id))
  const pending = [...plan.pending.filter((conflict) => !told.has(conflict.id)), ...reply.conflicts]
  if (plan.revision >= reply.revision) return told.size > 0 ? { ...plan, pending } : plan
  const refused = new Set(reply.conflicts.map((conflict) => conflict.at.join('/')))
  const mine = operation.changes.filter((change) => !refused.has(placeOf(change).join('/')))
  const changes = [...reply.since.flatMap((entry) => entry.changes), ...mine]
  const judged = judgementAfter(plan, reply.judged)
  return {
    ...plan,
    answers: {
      ...plan.answers,
      [operation.step]: changes.reduce(applyChange, plan.answers[operation.step]),
    },
    pending,
    ...judged,
    revision: judged && plan.revision + 1 === reply.revision ? reply.revision : plan.revision,
  }
}
