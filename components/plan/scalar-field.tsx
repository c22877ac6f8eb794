'use client'
import { useController } from 'react-hook-form'
import { describedBy, Field } from '@/components/ui/field'
import type { RowQuestion } from '@/lib/core/plan/question'
import { CommentPlace } from './comment-place'
import { ConflictNote } from './conflict-note'
import { Control, drawsRadios } from './control'
import type { CellValue } from './form-values'
import { useQuestionForm } from './question-form-context'
import { QuestionHelp } from './question-help'
import { useStep } from './step-context'
import { useChecked } from './use-checked'

/** One question that is not a list: label, control, "don't know yet", help, and both answers when two people differ. */
export function ScalarField({ name, question }: { name: string; question: RowQuestion }) {
  const { form, autosave } = useQuestionForm()
  const { field } = useController({ control: form.control, name: `answers.${name}` })
  const value = (field.value ?? (field.value === null ? null : '')) as CellValue
  const { id: step } = useStep()
  const { error, leave } = useChecked(question, value)
  const id = `q-${name}`
  const isGroup = question.kind === 'choices' || drawsRadios(question)
  const canDefer = question.need === 'request' || question.need === 'plan'

  function change(next: CellValue) {
    field.onChange(next)
    autosave.touch([name])
  }
  function blur() {
    leave()
    autosave.flush()
  }
  return (
    <div>
      <Field
        id={id}
        label={<QuestionLabel question={question} />}
        hint={question.hint}
        error={error}
        group={isGroup}
        foot={
          <>
            {canDefer ? (
              <label>
                <input
                  type="checkbox"
                  checked={value === null}
                  aria-label={`Don’t know yet: ${question.label}`}
                  onChange={(event) => {
                    change(event.target.checked ? null : question.kind === 'choices' ? [] : '')
                    autosave.flush()
                  }}
                />
                Don’t know yet
              </label>
            ) : null}
            <QuestionHelp why={question.why} where={question.where} />
            <CommentPlace about={{ step, question: name, row: '', finding: '' }} label={question.label} />
          </>
        }
      >
        <Control
          question={question}
          id={id}
          name={name}
          value={value}
          onChange={change}
          onBlur={blur}
          inputRef={field.ref}
          invalid={error !== null}
          describedBy={describedBy(id, question.hint, error)}
        />
        {question.kind === 'number' && question.unit ? <span className="unit">{question.unit}</span> : null}
      </Field>
      <ConflictNote question={question} at={[name]} />
    </div>
  )
}

export function QuestionLabel({ question }: { question: { label: string; need?: string } }) {
  return (
    <>
      {question.label}
      {question.need === 'optional' ? <span className="font-normal text-ink-2"> (optional)</span> : null}
    </>
  )
}
