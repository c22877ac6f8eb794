'use client'
import { useId, useState } from 'react'
import { AwakeFields } from '@/components/ui/awake-fields'
import { Disclosure } from '@/components/ui/disclosure'
import { FieldError } from '@/components/ui/field-error'

type Props = {
  /** What opens the field: "Accept with a reason". */
  summary: string
  label: string
  action: string
  maxLength: number
  /** Takes the reason; says why it could not. */
  onReason(reason: string): Promise<string | null> | null
}

const SHORTEST = 3

/** What sets something aside is done with a reason, so that others can follow it. No form: it may stand in one. */
export function GiveReason({ summary, label, action, maxLength, onReason }: Props) {
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
    <Disclosure summary={summary}>
      <AwakeFields>
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
      </AwakeFields>
    </Disclosure>
  )
}
