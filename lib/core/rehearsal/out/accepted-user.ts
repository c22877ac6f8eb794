import type { StateMapping } from '@/lib/core/facts/mapping'
import type { Outcome } from '../outcome'

/** What is written of an accepted person. */
export type AcceptedUser = {
  outcomes: readonly Outcome[]
  /** Where the username and the primary address come from. */
  login: Outcome
  address: Outcome
  stateTarget: StateMapping['target'] | null
  roles: readonly string[]
  groups: readonly string[]
}

/** Writes accepted people into files of one kind. `number` is unique in the run. */
export type UserWriter = {
  add(user: AcceptedUser, number: number): void
  end(): void
}
