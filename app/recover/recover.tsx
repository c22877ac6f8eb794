'use client'
import { useState } from 'react'
import { AwakeFields } from '@/components/ui/awake-fields'
import { ErrorSummary, type Problem } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/text-field'
import { call } from '@/lib/client/call'

export function Recover() {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [problems, setProblems] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  async function submit(event: React.FormEvent) {
    event.preventDefault()
    if (code.trim() === '') return setProblems([{ id: 'recovery', message: 'Enter the recovery code.' }])
    setBusy(true)
    const result = await call('recoverPlan', { body: { code: code.trim(), name: name.trim() } })
    if (result.ok) {
      location.replace(`/plans/${result.reply.planId}`)
      return
    }
    setBusy(false)
    setProblems([{ id: 'recovery', message: result.problem.message }])
  }
  return (
    <form className="message-page" onSubmit={submit} noValidate>
      <ErrorSummary problems={problems} />
      <h1>Use a recovery code</h1>
      <p>The code you were shown when the plan was made opens it again, as its owner.</p>
      <AwakeFields>
        <div className="fields">
          <TextField
            id="recovery"
            label="Recovery code"
            autoComplete="off"
            spellCheck={false}
            value={code}
            error={problems[0]?.message}
            onChange={(event) => setCode(event.target.value)}
          />
          <TextField
            id="name"
            label="Your name (optional)"
            className="middle"
            autoComplete="name"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="btn primary" disabled={busy}>
            Open the plan
          </button>
        </div>
      </AwakeFields>
    </form>
  )
}
