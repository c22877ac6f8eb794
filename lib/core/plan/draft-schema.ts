import * as z from 'zod'
import type { Question, Questions, RowQuestion } from './question'

/** Longest text a draft keeps anywhere, so that a half-typed or pasted answer is never lost by a limit meant for the final one. */
const DRAFT_TEXT_MAX = 20_000

/** Rows a draft keeps in one list; how many make sense is the question's own `max`, judged with the answer. */
const DRAFT_ROWS_MAX = 5_000

const draftScalar = z.union([z.string().max(DRAFT_TEXT_MAX), z.number(), z.boolean(), z.null()])
const rowId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/**
 * What the database accepts for one step: known keys only, scalars of any JSON kind (half-typed numbers stay text), rows
 * with an id. Whether an answer is right is judged separately by `checkAnswer`.
 */
export function draftSchema(questions: Questions): z.ZodType<Record<string, unknown>> {
  return z.strictObject(Object.fromEntries(Object.entries(questions).map(([key, q]) => [key, draftOf(q).optional()])))
}

/** What the database accepts at one question. */
export function draftOf(question: Question): z.ZodType {
  if (question.kind !== 'list') return draftOfScalar(question)
  return z.union([z.null(), z.array(draftRow(question.row)).max(DRAFT_ROWS_MAX)])
}

export function draftRow(row: { readonly [key: string]: RowQuestion }): z.ZodType {
  const shape = Object.entries(row).map(([key, q]) => [key, draftOfScalar(q).optional()] as const)
  return z.strictObject({ id: rowId, ...Object.fromEntries(shape) })
}

function draftOfScalar(question: RowQuestion): z.ZodType {
  if (question.kind !== 'choices') return draftScalar
  return z.union([z.null(), z.array(z.string().max(200)).max(200)])
}
