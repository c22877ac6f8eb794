import type { SelectHTMLAttributes } from 'react'
import { describedBy, Field } from './field'

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & {
  id: string
  label: string
  hint?: string
  error?: string | null
  options: readonly { value: string; label: string }[]
}

export function SelectField({ id, label, hint, error = null, options, className = 'middle', ...select }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select {...select} id={id} className={`input ${className}`} aria-describedby={describedBy(id, hint, error)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
