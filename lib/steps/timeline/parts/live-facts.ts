import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { Answers, Questions } from '@/lib/core/plan/question'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { visibleQuestions } from '@/lib/core/plan/visible-questions'
import { timelineFacts } from '../facts'
import type { questions } from '../schema'

/** The facts as they will be once this draft is saved, so that a change, or one only thought of, shows its effect. */
export function liveFacts(asked: typeof questions, draft: JsonObject, facts: Facts): Facts {
  const { answers } = readAnswers(asked as Questions, draft)
  const shown = visibleQuestions(asked, draft, facts).map(([key]) => [key, answers[key as keyof typeof answers]])
  const visible = Object.fromEntries(shown) as Answers<typeof asked>
  return { ...facts, timeline: timelineFacts(visible, { profiles: [], facts }) }
}
