import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import type { JsonObject } from '@/lib/core/json'
import type { Plan } from '@/lib/core/plan/plan'
import type { Answers, Questions } from '@/lib/core/plan/question'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { visibleQuestions } from '@/lib/core/plan/visible-questions'
import { STEPS } from './index'
import type { AnyStep } from './step'

/**
 * Step by step in order, so that each sees the facts of the steps before it. Answers to questions that are out of scope
 * give no facts: a cut-off date left over from a silent migration that was given up must not be judged.
 */
export function gatherFacts(plan: Pick<Plan, 'answers' | 'profiles'>): Facts {
  let facts = unknownFacts()
  const profiles = [...plan.profiles].sort((a, b) => b.addedAt.localeCompare(a.addedAt))
  for (const step of STEPS) {
    const answers = inScope(step, plan.answers[step.id] ?? {}, facts)
    facts = { ...facts, [step.id]: step.facts(answers, { profiles, facts }) }
  }
  return facts
}

function inScope(step: AnyStep, draft: JsonObject, facts: Facts): Answers<Questions> {
  const { answers } = readAnswers(step.questions, draft)
  const visible = visibleQuestions(step.questions, draft, facts).map(([key]) => [key, answers[key]])
  return Object.fromEntries(visible) as Answers<Questions>
}
