'use client'
import { useSelectedLayoutSegment } from 'next/navigation'
import { type ReactNode, Suspense } from 'react'
import { CommentsContext } from '@/components/plan/comments-context'
import { Rail, RailMenu } from '@/components/plan/rail'
import type { StepMeta } from '@/components/plan/step-meta'
import { TopLine } from '@/components/plan/top-line'
import { onUse } from '@/components/ui/on-use'
import { SaveLine } from '@/components/ui/save-line'
import type { PlanState } from '@/lib/api/plan-state'
import { usePlan } from '@/lib/client/plan-context'
import { presenceText } from './presence-text'
import { usePlanComments } from './use-plan-comments'

/** Rare, and wanted only while the server answers. */
const PlanNotices = onUse(() => import('./plan-notices').then((module) => module.default))

const ROLES = {
  viewer: 'You can read this plan',
  commenter: 'You can read this plan and comment',
  reviewer: 'You can read, comment on and sign this plan',
  editor: '',
  owner: '',
}

/** What the visitor may do, and on which steps where the link shows only some. */
function rightsText({ role, scope }: Pick<PlanState, 'role' | 'scope'>, steps: readonly StepMeta[]): string {
  if (scope === null) return ROLES[role]
  const numbers = steps.map(({ number }) => number).join(', ')
  return `${ROLES[role] || 'You can change this plan'}: ${steps.length === 1 ? 'step' : 'steps'} ${numbers} only`
}

function frozenText(role: string): string {
  return role === 'owner' ? 'Frozen: only you can change it' : 'Frozen by its owner: you can read it'
}

/** What stands around every page of a plan. */
export function PlanFrame({ steps, children }: { steps: StepMeta[]; children: ReactNode }) {
  const { plan, canEdit, saveState, changedBy, ended, others, undo, redo } = usePlan()
  const current = useSelectedLayoutSegment() ?? ''
  const canShare = plan.role === 'owner'
  const comments = usePlanComments()
  const open = comments?.threads.filter((thread) => !thread.resolved).length ?? null
  const rail = {
    planId: plan.planId,
    steps,
    analysis: plan.analysis,
    current,
    canShare,
    isPart: plan.scope !== null,
    comments: open,
  }
  return (
    <>
      <a className="skip" href="#main">
        Skip to the plan
      </a>
      <TopLine
        planId={plan.planId}
        planName={plan.name}
        saveLine={canEdit || saveState.kind !== 'saved' ? <SaveLine state={saveState} changedBy={changedBy} /> : null}
        undo={undo}
        redo={redo}
        aside={plan.frozen ? frozenText(plan.role) : presenceText(others, steps) || rightsText(plan, steps)}
        canShare={canShare}
      />
      <RailMenu {...rail} />
      <div className="frame">
        <Rail {...rail} />
        <main className="report" id="main">
          {ended || saveState.kind === 'held' ? (
            <Suspense>
              <PlanNotices />
            </Suspense>
          ) : null}
          <CommentsContext value={comments}>{children}</CommentsContext>
        </main>
      </div>
    </>
  )
}
