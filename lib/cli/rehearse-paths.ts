import { type IntakeError, isIntakeError } from '@/lib/core/intake/issues'
import type { Output } from '@/lib/core/rehearsal/output'
import type { RehearsalPlan } from '@/lib/core/rehearsal/plan'
import { createRehearsal } from '@/lib/core/rehearsal/rehearsal'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import { findInputs, readInputs } from './input-files'

type Run = { plan: RehearsalPlan; today: string; outputs: readonly Output[] }

/** Rehearses the files at these paths; the pilot is sized as well. */
export async function rehearsePaths(
  patterns: readonly string[],
  { plan, today, outputs }: Run,
): Promise<RehearsalTotals | IntakeError> {
  const files = await findInputs(patterns)
  if (isIntakeError(files)) return files
  const rehearsal = createRehearsal({ files, plan, today, outputs, sizePilot: true })
  const digests = await readInputs(files, rehearsal)
  return isIntakeError(digests) ? digests : rehearsal.finish(digests)
}
