import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import { answersInScope } from '@/lib/core/plan/answers-in-scope'
import type { Plan } from '@/lib/core/plan/plan'
import { strategyFacts } from '../facts'
import { questions } from '../schema'

/** The facts as they will be once this draft is saved, so that a change shows its effect at once. */
export function liveFacts(draft: JsonObject, facts: Facts, profiles: Plan['profiles']): Facts {
  return { ...facts, strategy: strategyFacts(answersInScope(questions, draft, facts), { profiles, facts }) }
}
