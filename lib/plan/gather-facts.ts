import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { answersInScope } from '@/lib/core/plan/answers-in-scope'
import type { Plan } from '@/lib/core/plan/plan'
import { STEPS } from '@/lib/steps/index'

/** Step by step in order, so that each sees the facts of the steps before it. */
export function gatherFacts(plan: Pick<Plan, 'answers' | 'profiles'>): Facts {
  let facts = unknownFacts()
  const profiles = [...plan.profiles].sort((a, b) => b.addedAt.localeCompare(a.addedAt))
  for (const step of STEPS) {
    const answers = answersInScope(step.questions, plan.answers[step.id] ?? {}, facts)
    facts = { ...facts, [step.id]: step.facts(answers, { profiles, facts }) }
  }
  return facts
}
