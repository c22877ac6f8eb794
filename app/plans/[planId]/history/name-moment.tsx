'use client'
import { useState } from 'react'
import { TextField } from '@/components/ui/text-field'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'

/** Gives the plan as it is now a name, to compare with later. */
export function NameMoment({ onNamed }: { onNamed(): void }) {
  const { plan } = usePlan()
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  const [error, setError] = useState('')
  const [busy, setBusy] = useState(false)
  async function submit(event: React.FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return setError('Enter a name, for example Sent to legal.')
    const body = { name: name.trim(), revision: plan.revision }
    setBusy(true)
    const result = await call('nameVersion', { params: { planId: plan.planId }, body })
    setBusy(false)
    setError(result.ok ? '' : result.problem.message)
    setSaid(result.ok ? `The plan as it is now is called "${body.name}".` : '')
    if (!result.ok) return
    setName('')
    onNamed()
  }
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-x-6 gap-y-4" noValidate>
      <TextField
        id="version-name"
        label="Name the plan as it is now"
        hint="For example: Sent to legal"
        className="middle"
        maxLength={100}
        value={name}
        error={error || null}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="btn" disabled={busy}>
        Keep this version
      </button>
      <span role="status" className="small quiet">
        {said}
      </span>
    </form>
  )
}
