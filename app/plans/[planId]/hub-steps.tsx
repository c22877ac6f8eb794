'use client'
import { useState } from 'react'
import type { StepMeta } from '@/components/plan/step-meta'
import { StepTable } from '@/components/plan/step-table'
import { usePlan } from '@/lib/client/plan-context'

/** The table of steps, all of them or only those that carry the visitor's name. */
export function HubSteps({ steps }: { steps: StepMeta[] }) {
  const { planId, analysis, assignments, me } = usePlan().plan
  const [onlyMine, setOnlyMine] = useState(false)
  const isMine = ({ id }: StepMeta) => sameName(assignments[id]?.owner ?? '', me)
  const isAnyAssigned = Object.values(assignments).some((assigned) => assigned.owner !== '')
  const shown = onlyMine ? steps.filter(isMine) : steps
  return (
    <>
      {isAnyAssigned ? (
        <p className="tools pl-(--hang)">
          <label>
            <input type="checkbox" checked={onlyMine} onChange={(event) => setOnlyMine(event.target.checked)} />
            Only my work ({me})
          </label>
        </p>
      ) : null}
      {shown.length > 0 ? (
        <StepTable planId={planId} steps={shown} analysis={analysis} assignments={assignments} />
      ) : (
        <p className="quiet pl-(--hang)">No step is assigned to {me}.</p>
      )}
    </>
  )
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
