import type { RehearsalRun } from '@/lib/core/facts/rehearsal'

/** The newest run; of several on one day the one entered last. */
export function lastRun(runs: readonly RehearsalRun[]): RehearsalRun | undefined {
  return runs.reduce<RehearsalRun | undefined>((last, run) => (!last || run.date >= last.date ? run : last), undefined)
}
