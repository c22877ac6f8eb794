'use client'
import { useId, useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import { useComments } from './comments-context'
import { MentionField } from './mention-field'

type Props = {
  label: string
  action: string
  mayNote: boolean
  send(text: string, internal: boolean): Promise<string | null>
}

/** Plain text and a button. No form of its own, since it also stands inside the form of a step. */
export function CommentBox({ label, action, mayNote, send }: Props) {
  const id = useId()
  const people = useComments()?.people ?? []
  const [text, setText] = useState('')
  const [internal, setInternal] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  async function submit() {
    if (busy) return
    if (text.trim() === '') return setError('Write something first.')
    setBusy(true)
    const problem = await send(text.trim(), internal)
    setBusy(false)
    setError(problem)
    if (problem === null) setText('')
  }
  return (
    <div className="comment-box">
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <MentionField
        id={id}
        value={text}
        people={people}
        isInvalid={error !== null}
        describedBy={error ? `${id}-error` : undefined}
        onChange={setText}
        onSend={() => void submit()}
      />
      <FieldError id={`${id}-error`} message={error} />
      <div className="acts">
        <button type="button" className="btn compact" disabled={busy} onClick={submit}>
          {action}
        </button>
        {mayNote ? (
          <label className="inline-flex min-h-8 items-center gap-2">
            <input type="checkbox" checked={internal} onChange={(event) => setInternal(event.target.checked)} />
            Internal note, seen by editors only
          </label>
        ) : null}
      </div>
    </div>
  )
}
