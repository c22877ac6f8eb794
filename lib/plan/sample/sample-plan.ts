import { emptyPlan, type Plan, type SignOff, type StepId } from '@/lib/core/plan/plan'
import { gatherFacts } from '@/lib/plan/gather-facts'
import { sectionDigest } from '@/lib/plan/section-digest'
import { STEPS } from '@/lib/steps/index'
import { SAMPLE_PROFILE } from './sample-profile'

/** The day the sample was written for; its dates make sense from here on. */
export const SAMPLE_TODAY = '2027-01-26'

/**
 * A believable, invented plan made of the steps' samples: a water company with 48,216 users in Auth0. Its numbers add up
 * across steps, and it holds a few contradictions on purpose, so that a reader sees what a finding looks like.
 */
export function samplePlan(): Plan {
  const plan = emptyPlan('Alderbrook Water: move to Asgardeo')
  for (const step of STEPS) plan.answers[step.id] = structuredClone(step.sample)
  plan.profiles = [structuredClone(SAMPLE_PROFILE)]
  const facts = gatherFacts(plan)
  const signed = (step: StepId, role: SignOff['role'], name: string, at: string, note: string): SignOff => ({
    id: `sample-${role}`,
    step,
    role,
    name,
    decision: 'approved',
    note,
    at,
    digest: sectionDigest(step, plan, facts),
  })
  plan.signOffs = [
    signed('legal', 'legal', 'Legal reviewer', '2027-01-21T09:58:00.000Z', 'Date of birth stays behind, as agreed.'),
    signed('goals', 'business', 'Head of customer systems', '2027-01-22T14:10:00.000Z', ''),
  ]
  return plan
}
