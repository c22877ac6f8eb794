import * as z from 'zod'
import { isJsonObject, type JsonObject } from '@/lib/core/json'
import { PLAN_FORMAT } from '@/lib/core/plan/plan'
import type { Question, RowQuestion } from '@/lib/core/plan/question'
import { STEPS } from '@/lib/steps/index'
import { planSchema } from './read-plan-file'

/**
 * The plan file as JSON Schema (draft 2020-12), as published under `docs/schema`: shapes from the schemas the importer
 * uses, words and options from the questions. A new plan format is a new `$id`.
 */
export function planJsonSchema(): JsonObject {
  const schema = z.toJSONSchema(planSchema(), { io: 'input', reused: 'ref' }) as JsonObject
  const { $schema, ...rest } = schema
  const described = {
    $schema,
    $id: `urn:asgardeo-migration-planner:plan:${PLAN_FORMAT}`,
    title: `Migration plan, format ${PLAN_FORMAT}`,
    description:
      'What "Plan as JSON" writes and every planner reads. Answers are drafts: a scalar may hold what was typed so far, null means "don’t know yet", and a missing answer is unanswered.',
    ...rest,
  }
  const answers = at(described, 'properties', 'answers', 'properties')
  for (const step of STEPS) {
    const own = at(answers, step.id)
    if (!own) continue
    own.title = `${step.number}. ${step.title}`
    own.description = step.lead
    for (const [key, question] of Object.entries(step.questions))
      addWords(at(own, 'properties', key), question, described)
  }
  return described as JsonObject
}

function at(value: unknown, ...path: string[]): JsonObject | null {
  const found = path.reduce<unknown>((inner, key) => (isJsonObject(inner) ? inner[key] : undefined), value)
  return isJsonObject(found) ? found : null
}

function addWords(schema: JsonObject | null, question: Question, root: object): void {
  if (!schema) return
  schema.title = question.label
  schema.description = wordsOf(question)
  if (question.kind !== 'list') return
  // A list is an array of rows or null; the rows are in the one with items.
  const rows = Array.isArray(schema.anyOf) ? schema.anyOf.find((item) => at(item, 'items')) : schema
  const row = resolve(at(rows, 'items'), root)
  for (const [key, cell] of Object.entries(question.row)) {
    const inner = at(row, 'properties', key)
    if (!inner) continue
    inner.title = cell.label
    inner.description = wordsOf(cell)
  }
}

/** A shape that is met more than once stands under `$defs`. */
function resolve(schema: JsonObject | null, root: object): JsonObject | null {
  const ref = schema?.$ref
  return typeof ref === 'string' ? at(root, '$defs', ref.replace('#/$defs/', '')) : schema
}

/** What a valid answer is, in words: drafts may hold less. */
function wordsOf(question: Question | RowQuestion): string {
  const kind = {
    text: 'Text.',
    email: 'An e-mail address.',
    number: 'A number.',
    date: 'A date, YYYY-MM-DD.',
    choice: 'One of the options.',
    choices: 'Any of the options.',
    list: 'Rows.',
  }[question.kind]
  const options =
    question.kind === 'choice' || question.kind === 'choices'
      ? `${question.options.map(({ value, label }) => `${value}: ${label}`).join('; ')}.`
      : ''
  const unit = question.kind === 'number' && question.unit ? `Unit: ${question.unit}.` : ''
  return [kind, unit, question.hint ?? '', options].filter(Boolean).join(' ')
}
