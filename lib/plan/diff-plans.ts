import type { Cell } from '@/lib/core/doc'
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { percentText } from '@/lib/core/percent-text'
import { type Change, valueAt } from '@/lib/core/plan/change'
import { diffDrafts } from '@/lib/core/plan/diff-drafts'
import { rowsOf } from '@/lib/core/plan/list-rows'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import type { Question, RowQuestion } from '@/lib/core/plan/question'
import { answerCell } from '@/lib/plan/report/answer-cell'
import { STEPS } from '@/lib/steps/index'

export type PlanDifference = {
  step: StepId
  question: string
  /** The question, and in a list the row and the cell, in words. */
  label: string
  kind: 'added' | 'removed' | 'changed'
  /** As printed; null where there is nothing. */
  before: Cell | null
  after: Cell | null
}

/**
 * What one plan says otherwise than another, answer by answer and in lists row by row, in the order of the steps. The
 * order of rows and the log after sending say nothing about the move, so they are left out.
 */
export function diffPlans(before: Plan, after: Plan): PlanDifference[] {
  return STEPS.flatMap((step) => {
    const [was, now] = [before.answers[step.id], after.answers[step.id]]
    return diffDrafts(was, now).flatMap((change): PlanDifference[] => {
      const key = change.at[0] ?? ''
      const question = step.questions[key]
      if (!question || change.op === 'move' || key === 'followUp') return []
      return question.kind === 'list'
        ? listDifference(step.id, key, question, change, was, now)
        : [difference(step.id, key, question.label, cellAt(question, was[key]), cellAt(question, now[key]))]
    })
  })
}

function listDifference(
  step: StepId,
  key: string,
  question: Extract<Question, { kind: 'list' }>,
  change: Change,
  was: JsonObject,
  now: JsonObject,
): PlanDifference[] {
  if (change.op === 'insert') return [rowDifference(step, key, question, null, change.value)]
  const [, rowId, cell] = change.at
  if (!rowId) {
    return rowsOf(was[key])
      .map((row) => rowDifference(step, key, question, row, null))
      .concat(rowsOf(now[key]).map((row) => rowDifference(step, key, question, null, row)))
  }
  const row = valueAt(was, [key, rowId])
  if (change.op === 'remove') return isJsonObject(row) ? [rowDifference(step, key, question, row, null)] : []
  const cellQuestion = question.row[cell ?? '']
  if (!cellQuestion || !cell) return []
  const label = `${question.label}${nameOf(valueAt(now, [key, rowId]))}, ${cellQuestion.label}`
  const [past, present] = [valueAt(was, change.at), valueAt(now, change.at)]
  return [difference(step, key, label, cellAt(cellQuestion, past), cellAt(cellQuestion, present))]
}

function rowDifference(
  step: StepId,
  key: string,
  question: Extract<Question, { kind: 'list' }>,
  was: JsonObject | null,
  now: JsonObject | null,
): PlanDifference {
  const words = (row: JsonObject): Cell => ({
    kind: 'text',
    text: Object.entries(question.row)
      .flatMap(([name, cell]) =>
        row[name] === undefined ? [] : [`${cell.label}: ${plain(answerCell(cell, row[name]))}`],
      )
      .join('; '),
  })
  const label = `${question.label}${nameOf(was ?? now ?? undefined)}`
  return difference(step, key, label, was && words(was), now && words(now))
}

function difference(
  step: StepId,
  question: string,
  label: string,
  before: Cell | null,
  after: Cell | null,
): PlanDifference {
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
  return { step, question, label, kind, before, after }
}

function cellAt(question: Question, value: Json | undefined): Cell | null {
  return value === undefined ? null : answerCell(question as RowQuestion, value)
}

/** A cell as plain text: numbers and dates as the plan stores them. */
export function plain(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
    case 'code':
      return cell.text
    case 'number':
      return cell.unit ? `${cell.value} ${cell.unit}` : String(cell.value)
    case 'percent':
      return percentText(cell.value)
    case 'date':
      return cell.iso
    case 'none':
      return cell.reason === 'unknown' ? 'not known yet' : 'not answered'
  }
}

function nameOf(row: Json | undefined): string {
  if (!isJsonObject(row)) return ''
  const name = row.name ?? row.source ?? row.segment ?? row.text ?? row.what
  return typeof name === 'string' && name !== '' ? `, ${name.length > 60 ? `${name.slice(0, 60)}…` : name}` : ''
}
