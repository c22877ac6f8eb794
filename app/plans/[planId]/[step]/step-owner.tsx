'use client'
import { useState } from 'react'
import { DueDay } from '@/components/plan/step-table'
import { TextField } from '@/components/ui/text-field'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'
import type { StepId } from '@/lib/core/plan/plan'

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
      {canEdit ? <Assign key={`${owner}\n${due}`} step={step} owner={owner} due={due} /> : null}
    </>
  )
}

function Assign({ step, ...now }: { step: StepId; owner: string; due: string }) {
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
    <details className="disclosure no-print">
      <summary>{now.owner || now.due ? 'Change owner or due date' : 'Give this step an owner'}</summary>
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
    </details>
  )
}
