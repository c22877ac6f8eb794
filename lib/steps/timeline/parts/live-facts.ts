import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import { answersInScope } from '@/lib/core/plan/answers-in-scope'
import { timelineFacts } from '../facts'
import { questions } from '../schema'

/** The facts as they will be once this draft is saved, so that a change, or one only thought of, shows its effect. */
export function liveFacts(draft: JsonObject, facts: Facts): Facts {
  return { ...facts, timeline: timelineFacts(answersInScope(questions, draft, facts), { profiles: [], facts }) }
}
