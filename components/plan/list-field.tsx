'use client'
import { useId } from 'react'
import { useController, useFieldArray, useWatch } from 'react-hook-form'
import type { ListQuestion } from '@/lib/core/plan/question'
import { CommentPlace } from './comment-place'
import { ConflictNote } from './conflict-note'
import type { FormValues, RowValues } from './form-values'
import { rowFromDraft, rowToDraft } from './form-values'
import { ListRows } from './list-rows'
import { useQuestionForm } from './question-form-context'
import { QuestionHelp } from './question-help'
import { rowId } from './row-id'
import { QuestionLabel } from './scalar-field'
import { useStep } from './step-context'
import { useRemoteRows } from './use-remote-changes'

type Props = {
  name: string
  question: ListQuestion
  /** The section above has the same title already, so the label is only spoken. */
  isTitled: boolean
}

/** A list of rows: add, edit, move, remove. Rows are known by their id, never by their place. */
export function ListField({ name, question, isTitled }: Props) {
  const { form, autosave, draft } = useQuestionForm()
  const path = `answers.${name}` as never
  const array = useFieldArray<FormValues, never, '_key'>({ control: form.control, name: path, keyName: '_key' })
  const deferred = useController({ control: form.control, name: `deferred.${name}` }).field
  useRemoteRows(form, name, question, draft[name], array as never, autosave)
  const values = (useWatch({ control: form.control, name: path }) ?? []) as RowValues[]
  const rows = array.fields as unknown as (RowValues & { _key: string })[]
  const hintId = useId()
  const { id: step, conflicts } = useStep()

  function add() {
    const row = rowFromDraft(question, { id: rowId() })
    const after = rows.at(-1)?.id ?? null
    array.append(row as never, {
      shouldFocus: true,
      focusName: `answers.${name}.${rows.length}.${Object.keys(question.row)[0]}`,
    })
    autosave.push({ op: 'insert', at: [name], value: rowToDraft(question, row), after })
    if (deferred.value) deferred.onChange(false)
  }
  function remove(index: number) {
    const row = rows[index]
    if (!row) return
    autosave.push({ op: 'remove', at: [name, row.id] })
    array.remove(index)
  }
  function move(from: number, to: number) {
    const row = rows[from]
    if (!row || to < 0 || to >= rows.length) return
    const others = rows.filter((_, index) => index !== from)
    autosave.push({ op: 'move', at: [name, row.id], after: others[to - 1]?.id ?? null })
    array.move(from, to)
  }

  const canDefer = question.need === 'request' || question.need === 'plan'
  return (
    <fieldset
      className="field list"
      id={`q-${name}`}
      tabIndex={-1}
      aria-describedby={question.hint ? hintId : undefined}
    >
      <legend className={isTitled ? 'sr-only' : 'label'}>
        <QuestionLabel question={question} />
      </legend>
      {question.hint ? (
        <p className="hint" id={hintId}>
          {question.hint}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <ListRows list={name} question={question} rows={rows} values={values} onRemove={remove} onMove={move} />
      ) : null}
      {conflicts
        .filter(({ at }) => at[0] === name && at.length < 3)
        .map(({ id, at }) => (
          <ConflictNote key={id} question={question} at={at} />
        ))}
      <div className="field-foot items-center pt-2">
        {rows.length < question.max ? (
          <button type="button" className="btn compact mr-2" onClick={add}>
            {rows.length === 0
              ? `Add ${articleOf(question.rowName)} ${question.rowName}`
              : `Add another ${question.rowName}`}
          </button>
        ) : null}
        {canDefer && rows.length === 0 ? (
          <label>
            <input
              type="checkbox"
              checked={deferred.value === true}
              aria-label={`Don’t know yet: ${question.label}`}
              onChange={(event) => {
                deferred.onChange(event.target.checked)
                autosave.touch([name])
                autosave.flush()
              }}
            />
            Don’t know yet
          </label>
        ) : null}
        <QuestionHelp why={question.why} where={question.where} />
        <CommentPlace about={{ step, question: name, row: '', finding: '' }} label={question.label} />
      </div>
    </fieldset>
  )
}

/** "a user type" and "an outcome": a written u sounds like a consonant in every row name. */
const articleOf = (noun: string) => (/^[aeio]/i.test(noun) ? 'an' : 'a')
