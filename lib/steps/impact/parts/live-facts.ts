import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Answers, Questions } from '@/lib/core/plan/question'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { impactFacts } from '../facts'
import type { questions } from '../schema'

/** The facts as they will be once this draft is saved, so that a change shows its effect at once. */
export function liveFacts(asked: typeof questions, draft: JsonObject, facts: Facts): Facts {
  const { answers } = readAnswers(asked as Questions, draft)
  return { ...facts, impact: impactFacts(answers as Answers<typeof questions>) }
}
