'use client'
import { useId, useState } from 'react'
import { FieldError } from '@/components/ui/field-error'

type Props = {
  label: string
  action: string
  maxLength: number
  /** Takes the reason; says why it could not. */
  onReason(reason: string): Promise<string | null> | null
}

const SHORTEST = 3

/** The reason and its button. No form: it may stand in one. */
export default function ReasonField({ label, action, maxLength, onReason }: Props) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const id = useId()
  async function give() {
    if (reason.trim().length < SHORTEST) return setError('Enter the reason, so that others can follow it.')
    setBusy(true)
    setError(await onReason(reason.trim()))
    setBusy(false)
  }
  return (
    <div className="grid max-w-[46ch] gap-2">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="input tight"
        rows={2}
        maxLength={maxLength}
        value={reason}
        aria-invalid={error !== null || undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <FieldError id={`${id}-error`} message={error} />
      <div>
        <button type="button" className="btn compact" disabled={busy} onClick={() => void give()}>
          {action}
        </button>
      </div>
    </div>
  )
}
