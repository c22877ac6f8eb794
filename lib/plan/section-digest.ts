import type { Facts } from '@/lib/core/facts/facts'
import { canonicalJson, type Json } from '@/lib/core/json'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import { sha256Hex } from '@/lib/core/sha256'

/** What a sign-off on a step covers: its answers and its facts. Any change to either gives another digest. */
export function sectionDigest(step: StepId, plan: Plan, facts: Facts): string {
  return sha256Hex(canonicalJson({ answers: plan.answers[step], facts: facts[step] as unknown as Json }))
}
