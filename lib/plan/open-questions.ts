import type { OpenQuestion } from '@/lib/core/analysis'
import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Question } from '@/lib/core/plan/question'
import { answerState, visibleQuestions } from '@/lib/core/plan/visible-questions'
import type { AnyStep } from '@/lib/steps/step'

export type StepAnswers = { asked: number; answered: number; deferred: number; open: OpenQuestion[] }

/** The questions of one step that count: in scope and needed by the request or the plan. A list counts as one. */
export function openQuestions(step: AnyStep, draft: JsonObject, facts: Facts): StepAnswers {
  const counted: StepAnswers = { asked: 0, answered: 0, deferred: 0, open: [] }
  for (const [key, question] of visibleQuestions(step.questions, draft, facts)) {
    if (question.need !== 'request' && question.need !== 'plan') continue
    counted.asked += 1
    const state = stateOf(question, draft[key])
    if (state === 'valid') {
      counted.answered += 1
      continue
    }
    if (state === 'deferred') counted.deferred += 1
    counted.open.push({
      step: step.id,
      question: key,
      label: labelOf(question, draft[key]),
      need: question.need,
      deferred: state === 'deferred',
    })
  }
  return counted
}

/** The cells of a list that the request needs and a row does not answer, by their labels. */
function openCells(question: Question, value: JsonObject[string]): string[] {
  if (question.kind !== 'list' || !Array.isArray(value) || answerState(question, value) !== 'valid') return []
  return Object.entries(question.row).flatMap(([key, cell]) =>
    cell.need === 'request' && value.some((row) => answerState(cell, (row as JsonObject)[key]) === 'unanswered')
      ? [cell.label]
      : [],
  )
}

/** `Source systems: Licence or contract ends` where the list has rows, so that a reader knows what is missing. */
function labelOf(question: Question, value: JsonObject[string]): string {
  const cells = openCells(question, value)
  return cells.length === 0 || cells.length > 2 ? question.label : `${question.label}: ${cells.join(', ')}`
}

/** A list is open while one of the cells the request needs is. */
function stateOf(question: Question, value: JsonObject[string]) {
  const state = answerState(question, value)
  if (state !== 'valid' || question.kind !== 'list' || !Array.isArray(value)) return state
  const needed = Object.entries(question.row).filter(([, cell]) => cell.need === 'request')
  const cells = value.flatMap((row) => needed.map(([key, cell]) => answerState(cell, (row as JsonObject)[key])))
  if (cells.includes('unanswered')) return 'unanswered'
  return cells.includes('deferred') ? 'deferred' : 'valid'
}
