import type { Change } from './change'
import { draftOf, draftRow } from './draft-schema'
import type { Question, Questions } from './question'

/** Why a change cannot be kept, or null. Unknown addresses and shapes are refused; half-typed values are not. */
export function checkChange(questions: Questions, change: Change): string | null {
  const [key = '', rowId, field] = change.at
  const question: Question | undefined = Object.hasOwn(questions, key) ? questions[key] : undefined
  if (!question) return `There is no question "${key}" in this step.`
  if (question.kind !== 'list') {
    if (change.at.length !== 1 || (change.op !== 'set' && change.op !== 'clear')) return `"${key}" is not a list.`
    return change.op === 'set' && !draftOf(question).safeParse(change.value).success
      ? `The value for "${key}" does not fit the question.`
      : null
  }
  if (change.op === 'insert') {
    return draftRow(question.row).safeParse(change.value).success
      ? null
      : `The new row in "${key}" does not fit the list.`
  }
  if (change.op === 'remove' || change.op === 'move') return rowId ? null : `Name the row of "${key}".`
  if (rowId === undefined) {
    return change.op === 'set' && !draftOf(question).safeParse(change.value).success
      ? `The rows for "${key}" do not fit the list.`
      : null
  }
  const cell = field !== undefined && Object.hasOwn(question.row, field) ? question.row[field] : undefined
  if (!cell || change.at.length !== 3) return `There is no "${field ?? ''}" in the rows of "${key}".`
  return change.op === 'set' && !draftOf(cell).safeParse(change.value).success
    ? `The value for "${field}" does not fit the question.`
    : null
}
