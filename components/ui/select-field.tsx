import type { ComponentProps } from 'react'
import { describedBy, Field } from './field'
import { Select } from './select'

type Props = Omit<ComponentProps<typeof Select>, 'id'> & {
  id: string
  label: string
  hint?: string
  error?: string | null
}

export function SelectField({ id, label, hint, error = null, options, className = 'middle', ...select }: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <Select
        {...select}
        id={id}
        className={className}
        options={options}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Field>
  )
}
