import type { StepStatus } from '@/lib/core/analysis'

export type StepCounts = {
  /** Questions in scope that count. */
  asked: number
  answered: number
  /** Answered with "don't know yet"; not part of `answered`. */
  deferred: number
  /** Why the step cannot start; null when it can. */
  blockedBy: string | null
  /** A finding that blocks and is not accepted names this step. */
  hasBlockingFinding: boolean
  relevant: boolean
}

/** First line that applies wins. */
const TABLE: readonly [status: StepStatus, applies: (counts: StepCounts) => boolean][] = [
  ['not-applicable', ({ relevant }) => !relevant],
  ['cannot-start', ({ blockedBy, answered, deferred }) => blockedBy !== null && answered + deferred === 0],
  ['needs-attention', ({ hasBlockingFinding }) => hasBlockingFinding],
  ['completed', ({ asked, answered, deferred }) => answered >= asked && deferred === 0],
  ['not-started', ({ answered, deferred }) => answered + deferred === 0],
  ['in-progress', () => true],
]

export function stepStatus(counts: StepCounts): StepStatus {
  return TABLE.find(([, applies]) => applies(counts))![0]
}
