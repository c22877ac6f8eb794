/** What the core concludes from a plan. Computed on every read, never stored. */
import type { Facts } from '@/lib/core/facts/facts'
import type { SignOff, StepId } from '@/lib/core/plan/plan'
import type { Finding } from '@/lib/core/rules/rule'

export type StepStatus =
  | 'not-started'
  | 'in-progress'
  | 'completed'
  | 'needs-attention'
  | 'cannot-start'
  | 'not-applicable'

/** A question in scope without a valid answer. `deferred` = answered with "don't know yet". */
export type OpenQuestion = {
  step: StepId
  question: string
  label: string
  need: 'request' | 'plan'
  deferred: boolean
}

export type StepState = {
  id: StepId
  status: StepStatus
  /** One line under the step's name: what it knows, or what unblocks it. */
  summary: string
  answered: number
  asked: number
}

export type JudgedFinding = Finding & { acknowledged: { reason: string; by: string; at: string } | null }

export type JudgedSignOff = SignOff & {
  lapsed: boolean
  /** Of one that lapsed, where the log knows: the plan's revision when it was given, and answers of its section changed since. */
  since?: { revision: number; changed: number }
}

export type Readiness = {
  verdict: 'ready' | 'with-conditions' | 'not-ready' | 'unknown'
  /** The verdict as one sentence. */
  says: string
}

export type Analysis = {
  today: string
  steps: StepState[]
  findings: JudgedFinding[]
  /** Rules that threw: said to the reader, never hidden. */
  couldNotJudge: string[]
  open: OpenQuestion[]
  readiness: Readiness
  /** The one list "What to do next": blocks, warnings, then open questions. */
  next: { step: StepId; question: string | null; says: string; kind: 'block' | 'warn' | 'open' }[]
  signOffs: JudgedSignOff[]
}

export type Judged = { facts: Facts; analysis: Analysis }
