import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Answers, Questions } from '@/lib/core/plan/question'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { goalsFacts } from '../facts'
import { questions } from '../schema'

/** The facts as they will be once this draft is saved, so that a changed assumption shows its effect at once. */
export function liveFacts(draft: JsonObject, facts: Facts): Facts {
  const { answers } = readAnswers(questions as Questions, draft)
  return { ...facts, goals: goalsFacts(answers as Answers<typeof questions>) }
}
