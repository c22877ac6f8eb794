'use client'
import { useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { FieldError } from '@/components/ui/field-error'

type Props = { finding: string; accept(finding: string, reason: string): Promise<string | null> }

/** Accepting a condition needs a reason; it is raised again when its numbers change. */
export function AcceptFinding({ finding, accept }: Props) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const id = `accept-${finding}`
  async function submit(event: React.FormEvent) {
    event.preventDefault()
    if (reason.trim().length < 3) return setError('Enter the reason, so that others can follow it.')
    setBusy(true)
    setError(await accept(finding, reason.trim()))
    setBusy(false)
  }
  return (
    <Disclosure summary="Accept with a reason">
      <form onSubmit={submit} className="grid max-w-[46ch] gap-2">
        <label htmlFor={id}>Why this is acceptable</label>
        <textarea
          id={id}
          className="input tight"
          rows={2}
          maxLength={2000}
          value={reason}
          aria-invalid={error !== null || undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <FieldError id={`${id}-error`} message={error} />
        <div>
          <button type="submit" className="btn compact" disabled={busy}>
            Accept this condition
          </button>
        </div>
      </form>
    </Disclosure>
  )
}
