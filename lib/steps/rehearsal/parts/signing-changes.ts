import type { Facts } from '@/lib/core/facts/facts'
import type { RehearsalRun } from '@/lib/core/facts/rehearsal'
import { dayText } from '@/lib/core/iso-date'
import type { Change } from '@/lib/core/plan/change'
import { rehearsalPlan } from '@/lib/core/rehearsal/plan'

type Signing = { decision: string; name: string; today: string; run: RehearsalRun; facts: Facts }

/** Decision, name and binding in one edit, so that none is ever stored without the others. */
export async function signingChanges({ decision, name, today, run, facts }: Signing): Promise<Change[]> {
  const signed: Change[] = [
    { op: 'set', at: ['exitDecision'], value: decision },
    { op: 'set', at: ['exitSigned'], value: `${name}, ${dayText(today)}` },
  ]
  // The rules are large, and wanted only here.
  const { bindingText, mappingDigest, rulePackDigest, runDigest } = await import('@/lib/core/rehearsal/digests')
  const [mapping, rules] = [mappingDigest(rehearsalPlan(facts)), rulePackDigest()]
  const isOfRun = run.filesDigest !== undefined && runDigest(mapping, run.filesDigest, rules) === run.runDigest
  // A run made with another mapping is no ground to stand on: the decision is kept and bound to nothing.
  return isOfRun && run.filesDigest
    ? [...signed, { op: 'set', at: ['exitRun'], value: bindingText(mapping, run.filesDigest, rules) }]
    : [...signed, { op: 'clear', at: ['exitRun'] }]
}
