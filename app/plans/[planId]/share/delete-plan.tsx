'use client'
import { useState } from 'react'
import { Section } from '@/components/ui/section'
import { type CallProblem, call } from '@/lib/client/call'
import { forgetUnsent } from '@/lib/client/leave-device'
import { usePlan } from '@/lib/client/plan-context'
import { Refusal } from './refusal'

/** The owner ends the plan for everybody. It is hidden at once, and gone when the server's time for deleted plans is over. */
export function DeletePlan() {
  const { planId, name } = usePlan().plan
  const [problem, setProblem] = useState<CallProblem | null>(null)
  async function remove() {
    if (!confirm(`Delete "${name}" for everybody? Every link to it stops working at once.`)) return
    const result = await call('deletePlan', { params: { planId } })
    if (!result.ok) return setProblem(result.problem)
    await forgetUnsent(planId)
    location.assign('/')
  }
  return (
    <Section title="Delete the plan">
      <p>
        Nobody can open a deleted plan. Whoever runs this server can bring it back for some weeks; then its answers,
        comments and history are removed for good. To keep a copy, <a href={`/plans/${planId}/exports`}>download</a> it
        first.
      </p>
      <p className="acts mt-4">
        <button type="button" className="btn" onClick={remove}>
          Delete the plan
        </button>
      </p>
      <Refusal problem={problem} />
    </Section>
  )
}
