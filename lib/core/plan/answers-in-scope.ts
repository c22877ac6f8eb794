import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Answers, Questions } from './question'
import { readAnswers } from './read-answers'
import { visibleQuestions } from './visible-questions'

/**
 * The valid answers of a draft to the questions in scope. The others give no facts: a cut-off date left over from a silent
 * migration that was given up must not be judged.
 */
export function answersInScope<Q extends Questions>(questions: Q, draft: JsonObject, facts: Facts): Answers<Q> {
  const { answers } = readAnswers(questions as Questions, draft)
  const visible = visibleQuestions(questions, draft, facts).map(([key]) => [key, answers[key]])
  return Object.fromEntries(visible) as Answers<Q>
}
