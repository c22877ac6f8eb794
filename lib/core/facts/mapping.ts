import type { OwnLimit } from '@/lib/core/asgardeo/own-limit'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import type { Fact } from './fact'

export type UsernameMode = 'email' | 'alphanumeric'
export type RoleMapping = {
  id: string
  source: string
  target: string
  kind: 'group' | 'role'
  audience: 'organization' | 'application' | null
}
export type StateMapping = {
  id: string
  source: string
  target: 'active' | 'locked' | 'disabled' | 'left-behind'
  users: number | null
}

export type MappingFacts = {
  usernameMode: Fact<UsernameMode>
  usernameSource: Fact<string>
  loginIdentifiers: Fact<string[]>
  /** Where Asgardeo checks attributes that are marked unique. */
  uniqueness: Fact<'none' | 'within' | 'across'>
  rows: Fact<MappingRow[]>
  roles: Fact<RoleMapping[]>
  states: Fact<StateMapping[]>
  /** Numbers of the target that the plan has otherwise than published. */
  limits: Fact<OwnLimit[]>
}
