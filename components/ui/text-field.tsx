import type { InputHTMLAttributes } from 'react'
import { describedBy, Field } from './field'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
  id: string
  label: string
  hint?: string
  error?: string | null
  unit?: string
}

/** One native input with its label, for forms outside the nine steps. */
export function TextField({ id, label, hint, error = null, unit, className = '', ...input }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        id={id}
        className={`input ${className}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      {unit ? <span className="unit">{unit}</span> : null}
    </Field>
  )
}
