import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import { answersInScope } from '@/lib/core/plan/answers-in-scope'
import { goalsFacts } from '../facts'
import { questions } from '../schema'

/** The facts as they will be once this draft is saved, so that a changed assumption shows its effect at once. */
export function liveFacts(draft: JsonObject, facts: Facts): Facts {
  return { ...facts, goals: goalsFacts(answersInScope(questions, draft, facts)) }
}
