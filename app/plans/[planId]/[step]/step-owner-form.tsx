'use client'
import { useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'
import type { StepId } from '@/lib/core/plan/plan'

/** Names who sees to a step, and by when. */
export default function StepOwnerForm({ step, ...now }: { step: StepId; owner: string; due: string }) {
  const { plan, refresh } = usePlan()
  const [owner, setOwner] = useState(now.owner)
  const [due, setDue] = useState(now.due)
  const [problem, setProblem] = useState('')
  async function submit(event: React.FormEvent) {
    event.preventDefault()
    const body = { owner: owner.trim(), due }
    const result = await call('assignStep', { params: { planId: plan.planId, step }, body })
    setProblem(result.ok ? '' : result.problem.message)
    if (result.ok) await refresh()
  }
  return (
    <>
      <form onSubmit={submit} className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-4" noValidate>
        <TextField
          id="step-owner"
          label="Owner"
          className="middle"
          maxLength={100}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
        <TextField
          id="step-due"
          label="Due"
          type="date"
          className="short"
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
        <button type="submit" className="btn">
          Assign
        </button>
        <button type="button" className="link-button min-h-11" onClick={() => setOwner(plan.me)}>
          It is me
        </button>
      </form>
      <p role="status" className="problem small">
        {problem}
      </p>
    </>
  )
}
