'use client'
import { useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import type { StepFormProps } from '@/lib/steps/step'
import { overrideChange } from './override-change'

const ROWS = 200

/** An attribute no file holds: typed, so that it can be decided and mapped like the others. */
export function AddAttribute({ draft, save }: Pick<StepFormProps, 'draft' | 'save'>) {
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  function add(event: React.FormEvent) {
    event.preventDefault()
    const wanted = name.trim()
    if (wanted === '' || wanted.length > ROWS) return setError('Enter the name as the legacy system spells it.')
    save([overrideChange(draft, wanted, 'decision', 'decide')])
    setName('')
    setError(null)
  }
  return (
    <div className="mt-5">
      <div className="flex flex-wrap items-center gap-3">
        <label className="small" htmlFor="new-attribute">
          Add an attribute no file holds
        </label>
        <input
          id="new-attribute"
          className="input tight short"
          value={name}
          aria-invalid={error !== null || undefined}
          aria-describedby={error ? 'new-attribute-error' : undefined}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add(event)
          }}
        />
        <button type="button" className="btn compact" onClick={add}>
          Add
        </button>
      </div>
      <FieldError id="new-attribute-error" message={error} />
    </div>
  )
}
