import type { Fact } from './fact'

export type CredentialPath = 'reset' | 'silent' | 'federated' | 'excluded'

/** How one user type gets its credentials. `users` adds up with the goals' segments. */
export type CredentialSegment = { id: string; name: string; users: number; path: CredentialPath }

export type PasswordPolicy = { minLength: number; digit: boolean; upper: boolean; lower: boolean; special: boolean }

/** What counts for the team, 0 to 5. */
export type Weights = { users: number; cost: number; build: number; speed: number }

export type StrategyFacts = {
  segments: Fact<CredentialSegment[]>
  /** Users per path, summed. */
  resetUsers: Fact<number>
  silentUsers: Fact<number>
  /** ISO date on which silent migration ends and the rest is reset. */
  cutOff: Fact<string>
  /** Reset mails sent a day. */
  mailsPerDay: Fact<number>
  linkLifetimeHours: Fact<number>
  oldPolicy: Fact<PasswordPolicy>
  newPolicy: Fact<PasswordPolicy>
  /** What happens to people who never log in during silent migration. */
  leftoverPlan: Fact<string>
  /** Why this path: reasons, the other option, who decided. */
  decisionReason: Fact<string>
  weights: Fact<Weights>
  /** Ids of the prerequisites of silent migration that are done; empty when none is. */
  silentDone: Fact<string[]>
}
