'use client'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'
import { randomId } from '@/lib/client/random-id'
import type { StepId } from '@/lib/core/plan/plan'

const OP_LETTERS = 32

type Props = {
  step: StepId
  title: string
  revision: number
  /** Where it says how it went: the button may be gone by then. */
  say(words: string): void
}

/** Puts one step back to an earlier moment, as a new change; for people who may change the plan. */
export function RestoreStep({ step, title, revision, say }: Props) {
  const { plan, canEdit, refresh } = usePlan()
  async function restore() {
    const body = { opId: randomId(OP_LETTERS), revision, baseRevision: plan.revision }
    const result = await call('restoreStep', { params: { planId: plan.planId, step }, body })
    await refresh()
    if (!result.ok) return say(result.problem.message)
    say(
      result.reply.waiting > 0
        ? `${title} is restored, except where a colleague just changed it: those answers wait for a choice in the step.`
        : `${title} is restored. This is a change like any other, so it can be restored away again.`,
    )
  }
  if (!canEdit) return null
  return (
    <p className="acts mt-3">
      <button type="button" className="btn" onClick={restore}>
        Restore {title} to the earlier moment
      </button>
    </p>
  )
}
