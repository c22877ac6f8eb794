import type { OwnLimit } from '@/lib/core/asgardeo/own-limit'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { RoleMapping, StateMapping, UsernameMode } from '@/lib/core/facts/mapping'
import type { MappingRow } from '@/lib/core/mapping/mapping'

/** How the created accounts get a password; `mixed` when the user types of the plan differ. */
export type PasswordMethod = 'reset' | 'silent' | 'mixed'

/** What a rehearsal has to know of a plan; plain data, so that it can be sent to a worker and digested. */
export type RehearsalPlan = {
  usernameMode: UsernameMode
  /** Attribute that becomes the username when no row of the mapping says so. */
  usernameSource: string | null
  /** What else is accepted at login: `email`, `mobile`. */
  loginIdentifiers: string[]
  /** Where Asgardeo checks attributes marked unique. */
  uniqueness: 'none' | 'within' | 'across'
  method: PasswordMethod
  rows: MappingRow[]
  states: StateMapping[]
  roles: RoleMapping[]
  /** Numbers of the target that differ from the published ones. */
  limits: OwnLimit[]
  /** Attributes whose values are phone numbers as the data assessment measured them; decides what test files leave out. */
  phones: string[]
}

/** The part of the facts a rehearsal needs; what nobody decided has the default of the product. */
export function rehearsalPlan({
  data,
  mapping,
  strategy,
}: Pick<Facts, 'data' | 'mapping' | 'strategy'>): RehearsalPlan {
  const reset = factValue(strategy.resetUsers) ?? 0
  const silent = factValue(strategy.silentUsers) ?? 0
  return {
    usernameMode: factValue(mapping.usernameMode) ?? 'email',
    usernameSource: factValue(mapping.usernameSource) ?? null,
    loginIdentifiers: factValue(mapping.loginIdentifiers) ?? [],
    uniqueness: factValue(mapping.uniqueness) ?? 'none',
    method: silent === 0 ? 'reset' : reset === 0 ? 'silent' : 'mixed',
    rows: factValue(mapping.rows) ?? [],
    states: factValue(mapping.states) ?? [],
    roles: factValue(mapping.roles) ?? [],
    limits: factValue(mapping.limits) ?? [],
    phones: (factValue(data.inventory) ?? []).filter(({ type }) => type === 'phone').map(({ name }) => name),
  }
}
