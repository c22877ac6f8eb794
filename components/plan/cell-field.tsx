'use client'
import { useController } from 'react-hook-form'
import { describedBy, Field } from '@/components/ui/field'
import { FieldError } from '@/components/ui/field-error'
import type { RowQuestion } from '@/lib/core/plan/question'
import { ConflictNote } from './conflict-note'
import { Control } from './control'
import type { CellValue } from './form-values'
import { useQuestionForm } from './question-form-context'
import { useChecked } from './use-checked'

type Props = {
  list: string
  rowId: string
  index: number
  name: string
  question: RowQuestion
  rowLabel: string
  /** In a table the column head names the cell, and the label is only spoken. */
  inTable: boolean
}

/** A hint longer than this would stand in four lines over a narrow field. */
const LONG_HINT = 60

/** One answer in a row of a list. */
export function CellField({ list, rowId, index, name, question, rowLabel, inTable }: Props) {
  const { form, autosave } = useQuestionForm()
  const path = `answers.${list}.${index}.${name}` as `answers.${string}`
  const { field } = useController({ control: form.control, name: path })
  const value = (field.value ?? '') as CellValue
  const { error, leave } = useChecked(question, value)
  const id = `q-${list}-${rowId}-${name}`
  const label = `${question.label}, ${rowLabel}`
  const control = (
    <Control
      question={question}
      id={id}
      name={id}
      value={value}
      onChange={(next) => {
        field.onChange(next)
        autosave.touch([list, rowId, name])
      }}
      onBlur={() => {
        leave()
        autosave.flush()
      }}
      inputRef={field.ref}
      invalid={error !== null}
      describedBy={describedBy(id, inTable ? undefined : question.hint, error)}
      label={inTable ? label : undefined}
      tight
    />
  )
  if (inTable) {
    return (
      <>
        {control}
        <FieldError id={`${id}-error`} message={error} />
        <ConflictNote question={question} at={[list, rowId, name]} />
      </>
    )
  }
  const isLong =
    (question.kind === 'text' && question.long) ||
    question.kind === 'choices' ||
    (question.hint ?? '').length > LONG_HINT
  return (
    <div className={isLong ? 'field long' : undefined}>
      <Field id={id} label={question.label} hint={question.hint} error={error} group={question.kind === 'choices'}>
        {control}
        {question.kind === 'number' && question.unit ? <span className="unit">{question.unit}</span> : null}
      </Field>
      <ConflictNote question={question} at={[list, rowId, name]} />
    </div>
  )
}
