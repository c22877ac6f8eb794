/*
 * A form holds text, a draft holds JSON. Half-typed numbers stay text in both, so that nothing typed is ever lost; what is
 * a number when it is left becomes one.
 */
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import type { ListQuestion, Question, Questions, RowQuestion } from '@/lib/core/plan/question'

/** `null` is "don't know yet". */
export type CellValue = string | string[] | null
export type RowValues = { id: string } & Record<string, CellValue>
export type FormValues = { answers: Record<string, CellValue | RowValues[]>; deferred: Record<string, boolean> }

export function formValues(questions: Questions, draft: JsonObject): FormValues {
  const entries = Object.entries(questions)
  return {
    answers: Object.fromEntries(
      entries.map(([key, question]) => [
        key,
        question.kind === 'list' ? rowsFromDraft(question, draft[key]) : cellFromDraft(question, draft[key]),
      ]),
    ),
    deferred: Object.fromEntries(
      entries.filter(([, question]) => question.kind === 'list').map(([key]) => [key, draft[key] === null]),
    ),
  }
}

export function cellFromDraft(question: RowQuestion, value: Json | undefined): CellValue {
  if (value === null) return null
  if (question.kind === 'choices') return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
  if (value === undefined || typeof value === 'object') return ''
  return String(value)
}

export function rowsFromDraft(question: ListQuestion, value: Json | undefined): RowValues[] {
  if (!Array.isArray(value)) return []
  return value.filter(isJsonObject).map((row) => rowFromDraft(question, row))
}

export function rowFromDraft(question: ListQuestion, row: JsonObject): RowValues {
  const cells = Object.entries(question.row).map(([key, cell]) => [key, cellFromDraft(cell, row[key])])
  return { ...Object.fromEntries(cells), id: String(row.id) } as RowValues
}

/** What the draft stores for a cell; `undefined` when it is empty. */
export function cellToDraft(question: RowQuestion, value: CellValue | undefined): Json | undefined {
  if (value === null) return null
  if (value === undefined || value.length === 0) return undefined
  if (question.kind !== 'number' || typeof value !== 'string') return value
  return numberFrom(value, question.integer) ?? value
}

/**
 * The number a person meant by `48216`, `48 216`, `48,216` or `97.5`; null when it is none. Where only whole numbers make
 * sense, `48.216` is grouped the way much of Europe writes it, never 48.
 */
export function numberFrom(text: string, isWhole = false): number | null {
  const spaceless = text.trim().replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}\b)/g, '')
  const plain = isWhole && /^-?\d{1,3}(\.\d{3})+$/.test(spaceless) ? spaceless.replaceAll('.', '') : spaceless
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain
  return /^-?\d{1,15}(\.\d+)?$/.test(ungrouped) ? Number(ungrouped) : null
}

/** The whole number, 0 or more, that a person meant; null when it is none. */
export function wholeNumberFrom(text: string): number | null {
  const number = numberFrom(text, true)
  return number !== null && number >= 0 && Number.isInteger(number) ? number : null
}

/** `draft` with what the form says now, for questions that depend on other answers. */
export function draftFrom(questions: Questions, values: FormValues, { ...draft }: JsonObject = {}): JsonObject {
  for (const [key, question] of Object.entries(questions)) {
    const value =
      question.kind === 'list' ? listToDraft(question, key, values) : cellToDraft(question, cellAt(values, key))
    if (value === undefined) delete draft[key]
    else draft[key] = value
  }
  return draft
}

function cellAt(values: FormValues, key: string): CellValue | undefined {
  return values.answers[key] as CellValue | undefined
}

function listToDraft(question: ListQuestion, key: string, values: FormValues): Json | undefined {
  const rows = values.answers[key] as RowValues[] | undefined
  if (!rows || rows.length === 0) return values.deferred[key] ? null : undefined
  return rows.map((row) => rowToDraft(question, row))
}

export function rowToDraft(question: ListQuestion, row: RowValues): JsonObject {
  const draft: JsonObject = { id: row.id }
  for (const [key, cell] of Object.entries(question.row)) {
    const value = cellToDraft(cell, row[key])
    if (value !== undefined) draft[key] = value
  }
  return draft
}

export function isListQuestion(question: Question | undefined): question is ListQuestion {
  return question?.kind === 'list'
}
