import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import { checkAnswer, isUnanswered } from './check-answer'
import type { Question, Questions } from './question'

/** Questions in scope for these answers and facts, in order of declaration. */
export function visibleQuestions(questions: Questions, draft: JsonObject, facts: Facts): [string, Question][] {
  return Object.entries(questions).filter(([, question]) => question.when?.(draft, facts) ?? true)
}

export type AnswerState = 'valid' | 'invalid' | 'deferred' | 'unanswered'

/** How far one answer is. "Don't know yet" is a deferred answer: said, and still open. */
export function answerState(question: Question, value: JsonObject[string]): AnswerState {
  if (value === null) return 'deferred'
  if (isUnanswered(value)) return 'unanswered'
  return checkAnswer(question, value) === null ? 'valid' : 'invalid'
}
