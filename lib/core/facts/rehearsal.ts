import type { Fact } from './fact'

export type RehearsalRun = {
  id: string
  date: string
  records: number
  rejected: number
  topCause: string
  /** What was read; absent where nobody said. */
  data?: 'export' | 'twin' | 'sample'
  /** Records by rule, worst first; absent for a run that was typed. */
  causes?: { rule: string; title: string; records: number }[]
  /** SHA-256 over the digests of mapping, files and rules; what a decision about the run is bound to. */
  runDigest?: string
  /** SHA-256 of the files. */
  filesDigest?: string
}

/** What may change under a decision that was signed. */
export type LapseCause = 'mapping' | 'files' | 'rules'

export type RehearsalFacts = {
  runs: Fact<RehearsalRun[]>
  /** Share of rejected records, 0..1, at or under which the team goes. */
  exitBar: Fact<number>
  exitDecision: Fact<'go' | 'go-with-exceptions' | 'no-go'>
  /** What is not what it was when the decision was signed; empty while it holds, unknown when it is bound to no run. */
  exitLapse: Fact<LapseCause[]>
}
