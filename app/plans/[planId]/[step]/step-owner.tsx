'use client'
import { DueDay } from '@/components/plan/step-table'
import { LateDisclosure } from '@/components/ui/late-disclosure'
import { onUse } from '@/components/ui/on-use'
import { usePlan } from '@/lib/client/plan-context'
import type { StepId } from '@/lib/core/plan/plan'

const StepOwnerForm = onUse(() => import('./step-owner-form').then((module) => module.default))

/** Who sees to this step and by when, and for editors the way to say so. */
export function StepOwner({ step, isOpen }: { step: StepId; isOpen: boolean }) {
  const { plan, canEdit } = usePlan()
  const { owner = '', due = '' } = plan.assignments[step] ?? {}
  const isLate = isOpen && due !== '' && due < plan.analysis.today
  return (
    <>
      {owner || due ? (
        <p className="meta given">
          {owner ? <span>Owner: {owner}</span> : null}
          {due ? (
            <span>
              Due <DueDay due={due} isLate={isLate} />
            </span>
          ) : null}
        </p>
      ) : null}
      {canEdit ? (
        <LateDisclosure
          key={`${owner}\n${due}`}
          className="no-print"
          summary={owner || due ? 'Change owner or due date' : 'Give this step an owner'}
        >
          <StepOwnerForm step={step} owner={owner} due={due} />
        </LateDisclosure>
      ) : null}
    </>
  )
}
