import { type IntakeError, isIntakeError } from '@/lib/core/intake/issues'
import type { StoredProfile } from '@/lib/core/plan/plan'
import { toldSystem } from '@/lib/core/profile/told-system'
import type { Output } from '@/lib/core/rehearsal/output'
import type { RehearsalPlan } from '@/lib/core/rehearsal/plan'
import { createRehearsal } from '@/lib/core/rehearsal/rehearsal'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import { findInputs, readInputs } from './input-files'

type Run = { plan: RehearsalPlan; profiles: readonly StoredProfile[]; today: string; outputs: readonly Output[] }

/** Rehearses the files at these paths, each read as its kept profile was; the pilot is sized as well. */
export async function rehearsePaths(
  patterns: readonly string[],
  { plan, profiles, today, outputs }: Run,
): Promise<RehearsalTotals | IntakeError> {
  const files = await findInputs(patterns)
  if (isIntakeError(files)) return files
  const systems = files.map((file) => toldSystem(file, profiles))
  const rehearsal = createRehearsal({ files, systems, plan, today, outputs, sizePilot: true })
  const digests = await readInputs(files, rehearsal)
  return isIntakeError(digests) ? digests : rehearsal.finish(digests)
}
