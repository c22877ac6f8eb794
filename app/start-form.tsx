'use client'
import { useEffect, useRef, useState } from 'react'
import { numberFrom } from '@/components/plan/form-values'
import { ErrorSummary, type Problem } from '@/components/ui/error-summary'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { call } from '@/lib/client/call'
import type { Keys } from './keep-these'

type Props = { systems: { value: string; label: string }[]; onMade(keys: Keys): void }

const REGIONS = [
  { value: '', label: 'Not decided yet' },
  { value: 'eu', label: 'EU (Ireland)' },
  { value: 'us', label: 'US (Virginia)' },
]

/** Five answers that make a first draft. Each may stay open. */
export function StartForm({ systems, onMade }: Props) {
  const [values, setValues] = useState({ system: 'keycloak', users: '', region: '', goLive: '', decider: '' })
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLFormElement>(null)
  useEffect(() => first.current?.querySelector('select')?.focus(), [])
  const set = (key: keyof typeof values) => (event: { target: { value: string } }) =>
    setValues((old) => ({ ...old, [key]: event.target.value }))

  async function submit(event: React.FormEvent) {
    event.preventDefault()
    const users = values.users.trim() === '' ? null : numberFrom(values.users, true)
    if (values.users.trim() !== '' && (users === null || !Number.isInteger(users) || users < 0)) {
      return setProblems([{ id: 'start-users', message: 'Enter the number of users in digits, like 48216.' }])
    }
    setBusy(true)
    const label = systems.find((system) => system.value === values.system)?.label ?? ''
    const result = await call('startPlan', {
      body: {
        name: `Move from ${label || 'our system'} to Asgardeo`,
        system: values.system,
        users,
        region: values.region === 'eu' || values.region === 'us' ? values.region : null,
        goLive: values.goLive || null,
        decider: values.decider.trim(),
      },
    })
    setBusy(false)
    if (result.ok) onMade(result.reply)
    else setProblems([{ id: '', message: result.problem.message }])
  }
  return (
    <form ref={first} onSubmit={submit} className="fields col-span-full pt-4 pb-2" noValidate>
      <ErrorSummary problems={problems} />
      <SelectField
        id="start-system"
        label="Where are your users today?"
        options={systems}
        value={values.system}
        onChange={set('system')}
      />
      <TextField
        id="start-users"
        label="How many users, roughly?"
        className="short"
        inputMode="numeric"
        autoComplete="off"
        unit="users"
        value={values.users}
        error={problems.find((problem) => problem.id === 'start-users')?.message}
        onChange={set('users')}
      />
      <SelectField
        id="start-region"
        label="Asgardeo region"
        options={REGIONS}
        value={values.region}
        onChange={set('region')}
      />
      <TextField
        id="start-live"
        label="Wished go-live"
        hint="The timeline is worked backwards from it."
        type="date"
        className="short"
        value={values.goLive}
        onChange={set('goLive')}
      />
      <TextField
        id="start-decider"
        label="Who decides?"
        hint="The person who says go or stop on the day; you can change it later."
        className="middle"
        autoComplete="name"
        maxLength={200}
        value={values.decider}
        onChange={set('decider')}
      />
      <p className="acts">
        <button type="submit" className="btn primary" disabled={busy}>
          Make the draft
        </button>
        <span className="small quiet">Every answer may stay empty.</span>
      </p>
    </form>
  )
}
