import type { PlanState } from '@/lib/api/plans'
import type { Analysis } from '@/lib/core/analysis'
import type { Facts } from '@/lib/core/facts/facts'
import { applyChange, type Change } from '@/lib/core/plan/change'
import type { Operation } from './save-queue'

export type SavedReply = {
  revision: number
  since: { by: string; changes: Change[] }[]
  conflicts: { at: string[] }[]
  facts: Facts
  analysis: Analysis
}

/**
 * The plan after the server took one operation: others' changes, then mine without those it refused. The revision moves
 * only when no other change lies between, so that the next poll still notices changes to other steps.
 */
export function applySaved(plan: PlanState, operation: Operation, reply: SavedReply): PlanState {
  if (plan.revision >= reply.revision) return plan
  const refused = new Set(reply.conflicts.map((conflict) => conflict.at.join('/')))
  const mine = operation.changes.filter((change) => !refused.has(change.at.join('/')))
  const changes = [...reply.since.flatMap((entry) => entry.changes), ...mine]
  return {
    ...plan,
    answers: {
      ...plan.answers,
      [operation.step]: changes.reduce(applyChange, plan.answers[operation.step]),
    },
    facts: reply.facts,
    analysis: reply.analysis,
    revision: plan.revision + 1 === reply.revision ? reply.revision : plan.revision,
  }
}
