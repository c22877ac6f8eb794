import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Plan } from '@/lib/core/plan/plan'
import type { Answers, Questions } from '@/lib/core/plan/question'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { visibleQuestions } from '@/lib/core/plan/visible-questions'
import { strategyFacts } from '../facts'
import { questions } from '../schema'

/** The facts as they will be once this draft is saved, so that a change shows its effect at once. */
export function liveFacts(draft: JsonObject, facts: Facts, profiles: Plan['profiles']): Facts {
  const { answers } = readAnswers(questions as Questions, draft)
  const shown = visibleQuestions(questions, draft, facts).map(([key]) => [key, answers[key]])
  const visible = Object.fromEntries(shown) as Answers<typeof questions>
  return { ...facts, strategy: strategyFacts(visible, { profiles, facts }) }
}
