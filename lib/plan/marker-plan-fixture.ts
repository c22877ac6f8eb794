/** Test support: a plan with a different value in every field, so that a test can look for each one in what is printed. */
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import type { Json, JsonObject } from '@/lib/core/json'
import { emptyPlan, type Plan, type StepId } from '@/lib/core/plan/plan'
import type { ListQuestion, Question, RowQuestion } from '@/lib/core/plan/question'
import { STEPS } from '@/lib/steps/index'

/** One value that must be found again. Choices are marked by the label a reader sees. */
export type Marker = { step: StepId; at: string[] } & (
  | { kind: 'text'; value: string }
  | { kind: 'date'; value: string }
  | { kind: 'number'; value: number }
)

/** Every question of every step is answered with a marker and in scope; deterministic. */
export function markerPlan(): { plan: Plan; markers: Marker[] } {
  const plan = emptyPlan('zqplank')
  const markers: Marker[] = []
  const counter = { value: 0 }
  for (const step of STEPS) {
    const draft: JsonObject = {}
    for (const [key, question] of Object.entries(step.questions)) {
      const { value, found } = mark(question, [key], counter)
      draft[key] = value
      markers.push(...found.map((marker) => ({ ...marker, step: step.id }) as Marker))
    }
    plan.answers[step.id] = draft
  }
  return { plan, markers }
}

type Counter = { value: number }
type Found = { at: string[]; kind: Marker['kind']; value: string | number }

function mark(question: Question, at: string[], counter: Counter, row = 0): { value: Json; found: Found[] } {
  if (question.kind === 'list') return markRows(question, at, counter)
  counter.value += 1
  const value = scalar(question, counter.value, row)
  if (question.kind === 'choice') {
    return { value, found: [{ at, kind: 'text', value: labelOf(question.options, String(value)) }] }
  }
  if (question.kind === 'choices') {
    const found = question.options.map((option): Found => ({ at, kind: 'text', value: option.label }))
    return { value, found }
  }
  const kind = question.kind === 'number' || question.kind === 'date' ? question.kind : 'text'
  return { value, found: [{ at, kind, value: value as string | number }] }
}

/** As many rows as the longest choice of a row has options, so that every option and every condition is met. */
function markRows(question: ListQuestion, at: string[], counter: Counter): { value: Json; found: Found[] } {
  const options = Object.values(question.row).map((cell) => (cell.kind === 'choice' ? cell.options.length : 1))
  const count = Math.min(question.max, Math.max(2, ...options))
  const found: Found[] = []
  const rows = Array.from({ length: count }, (_, index) => {
    const row: JsonObject = { id: `row-${index + 1}` }
    for (const [key, cell] of Object.entries(question.row)) {
      if (cell.when && !cell.when(row, unknownFacts())) continue
      const marked = mark(cell, [...at, `row-${index + 1}`, key], counter, index)
      row[key] = marked.value
      found.push(...marked.found)
    }
    return row
  })
  return { value: rows, found }
}

function scalar(question: RowQuestion, count: number, row: number): Json {
  switch (question.kind) {
    case 'text':
      // The one text with a rule of its own: a zone's name, and one that no sample uses.
      if (question.check) return 'Antarctica/Troll'
      return question.max < 20 ? `q${String(count).padStart(3, '0')}k` : `zq${String(count).padStart(5, '0')}k`
    case 'email':
      return `zq${String(count).padStart(5, '0')}k@example.com`
    case 'number':
      return numberMark(question, count)
    case 'date':
      return new Date(Date.UTC(2031, 0, 1 + count)).toISOString().slice(0, 10)
    case 'choice':
      return question.options[row % question.options.length]?.value ?? null
    case 'choices':
      return question.options.map((option) => option.value)
  }
}

/** Wide ranges get a number of their own; narrow ones the best that fits. */
function numberMark({ min, max, integer }: { min: number; max: number; integer: boolean }, count: number): number {
  if (max >= 1_000_000) return 700_000 + count
  const room = max - Math.max(0, min)
  if (!integer) return Number((Math.max(0, min) + room * (0.1 + count / 100_000)).toFixed(6))
  return Math.max(0, min) + 1 + (count % Math.max(1, Math.floor(room)))
}

function labelOf(options: readonly { value: string; label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value
}
