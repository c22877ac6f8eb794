'use client'
import { useState } from 'react'
import { ErrorSummary, type Problem } from '@/components/ui/error-summary'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'
import type { SignOff, StepId } from '@/lib/core/plan/plan'
import { SIGN_ROLES } from './sign-roles'

const DECISIONS = [
  { value: 'approved', label: 'Approve' },
  { value: 'rejected', label: 'Reject' },
]

/** Loaded when somebody is about to sign. */
export default function SignOffForm({ step }: { step: StepId }) {
  const { plan, refresh } = usePlan()
  const [name, setName] = useState(plan.me)
  const [role, setRole] = useState<SignOff['role']>('legal')
  const [decision, setDecision] = useState<SignOff['decision']>('approved')
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<Problem[]>([])
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  async function submit(event: React.FormEvent) {
    event.preventDefault()
    if (name.trim() === '')
      return setProblems([{ id: 'sign-name', message: 'Enter the name of the person who signs.' }])
    const body = { step, role, name: name.trim(), decision, note: note.trim(), revision: plan.revision }
    setBusy(true)
    const result = await call('signOff', { params: { planId: plan.planId }, body })
    await refresh()
    setBusy(false)
    if (!result.ok) return setProblems([{ id: '', message: result.problem.message }])
    setProblems([])
    setNote('')
    setSaid('The decision is recorded.')
  }
  return (
    <form onSubmit={submit} className="fields mt-4" noValidate>
      <ErrorSummary problems={problems} />
      <SelectField
        id="sign-role"
        label="You sign as"
        options={SIGN_ROLES}
        value={role}
        onChange={(event) => setRole(event.target.value as SignOff['role'])}
      />
      <TextField
        id="sign-name"
        label="Name"
        className="middle"
        autoComplete="name"
        maxLength={200}
        value={name}
        error={problems.find((problem) => problem.id === 'sign-name')?.message}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        id="sign-decision"
        label="Decision"
        options={DECISIONS}
        value={decision}
        onChange={(event) => setDecision(event.target.value as SignOff['decision'])}
      />
      <TextField
        id="sign-note"
        label="Note"
        hint="Conditions, or the reason for a rejection. Printed in the plan."
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className="acts">
        <button type="submit" className="btn" disabled={busy}>
          {decision === 'approved' ? 'Approve this section' : 'Reject this section'}
        </button>
        <span role="status" className="small quiet">
          {said}
        </span>
      </p>
    </form>
  )
}
