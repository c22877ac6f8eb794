import type { ReactNode } from 'react'
import { FieldError } from './field-error'

export type FieldProps = {
  /** Id of the control; hint and error get ids made from it. */
  id: string
  label: ReactNode
  hint?: string
  error?: string | null
  /** Under the control: "don't know yet", "why we ask". */
  foot?: ReactNode
  /** A group of radio buttons or checkboxes is a fieldset, everything else one labelled control. */
  group?: boolean
  className?: string
  children: ReactNode
}

/** Label, hint, control and error of one question, tied together for every reader. */
export function Field({ id, label, hint, error = null, foot, group, className = '', children }: FieldProps) {
  const inside = (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`} message={error} />
      <div className="control">{children}</div>
      {foot ? <div className="field-foot">{foot}</div> : null}
    </>
  )
  if (group) {
    return (
      <fieldset className={`field ${className}`} id={id} tabIndex={-1} aria-describedby={describedBy(id, hint, error)}>
        <legend className="label">{label}</legend>
        {inside}
      </fieldset>
    )
  }
  return (
    <div className={`field ${className}`}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {inside}
    </div>
  )
}

/** The `aria-describedby` a control inside `Field` carries; undefined when there is nothing to say. */
export function describedBy(id: string, hint: string | undefined, error: string | null | undefined) {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
}
