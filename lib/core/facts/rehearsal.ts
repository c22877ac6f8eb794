import type { Fact } from './fact'

export type RehearsalRun = { id: string; date: string; records: number; rejected: number; topCause: string }

export type RehearsalFacts = {
  runs: Fact<RehearsalRun[]>
  /** Share of rejected records, 0..1, at or under which the team goes. */
  exitBar: Fact<number>
  exitDecision: Fact<'go' | 'go-with-exceptions' | 'no-go'>
}
