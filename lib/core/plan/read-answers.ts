import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { checkAnswer, isUnanswered } from './check-answer'
import type { Answers, Question, Questions, RowQuestions } from './question'

/** Something in a draft that is not valid (yet): where, and what to do. */
export type AnswerProblem = { at: string[]; message: string }

/**
 * The valid, typed part of a draft. What does not fit is left out here and named in `problems`; the draft keeps it.
 * Never throws, whatever the draft holds.
 */
export function readAnswers<Q extends Questions>(
  questions: Q,
  draft: JsonObject,
): { answers: Answers<Q>; problems: AnswerProblem[] } {
  const answers: JsonObject = {}
  const problems: AnswerProblem[] = []
  for (const [key, question] of Object.entries(questions)) {
    const value = readOne(question, draft[key], [key], problems)
    if (value !== undefined) answers[key] = value
  }
  return { answers: answers as Answers<Q>, problems }
}

function readOne(
  question: Question,
  value: Json | undefined,
  at: string[],
  problems: AnswerProblem[],
): Json | undefined {
  if (isUnanswered(value)) return undefined
  if (question.kind === 'list' && Array.isArray(value)) return readRows(question.row, value, at, problems)
  const message = checkAnswer(question, value)
  if (message === null) return value
  problems.push({ at, message })
  return undefined
}

function readRows(row: RowQuestions, rows: Json[], at: string[], problems: AnswerProblem[]): Json[] {
  return rows.filter(isJsonObject).map((item) => {
    const id = typeof item.id === 'string' ? item.id : ''
    const read: JsonObject = { id }
    for (const [key, question] of Object.entries(row)) {
      const value = readOne(question, item[key], [...at, id, key], problems)
      if (value !== undefined) read[key] = value
    }
    return read
  })
}
