import type { JudgedSignOff } from '@/lib/core/analysis'
import type { SignOff, StepId } from '@/lib/core/plan/plan'

/** A sign-off lapses when the facts its section prints are no longer those that were signed. */
export function judgeSignOffs(signOffs: readonly SignOff[], currentDigest: (step: StepId) => string): JudgedSignOff[] {
  return signOffs.map((signOff) => ({ ...signOff, lapsed: signOff.digest !== currentDigest(signOff.step) }))
}
