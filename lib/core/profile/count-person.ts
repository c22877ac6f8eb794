import type { RecordView } from '@/lib/core/intake/record-view'
import type { MatchedFields } from '@/lib/core/intake/systems/match-fields'
import type { Facet, FileRole, PasswordValue, System } from '@/lib/core/intake/systems/system'
import { parseDay } from './day'
import { recogniseHash } from './hash-algorithm'
import type { HeadCount } from './head-count'

function passwordsOf(view: RecordView, field: (facet: Facet) => string, system: System): PasswordValue[] {
  if (system.passwords) return system.passwords(view)
  const value = field('password')
  if (value === '') return []
  return [{ value, scheme: field('scheme'), factor: field('factor'), hasSalt: field('salt') !== '' }]
}

/** Adds the roles and groups a record names; rows that repeat a person name further ones. */
export function countMemberships(view: RecordView, fields: MatchedFields, heads: HeadCount): void {
  for (const name of fields.roles) for (const member of new Set(view.all(name))) heads.roles.add(member)
  for (const name of fields.groups) for (const member of new Set(view.all(name))) heads.groups.add(member)
}

/** Adds one person to the counts: addresses, password, factors, social login, state, roles, groups, last login. */
export function countPerson(
  view: RecordView,
  field: (facet: Facet) => string,
  system: System,
  fields: MatchedFields,
  heads: HeadCount,
  role: FileRole,
): void {
  const passwords = passwordsOf(view, field, system)
  for (const { value, scheme, factor, hasSalt } of passwords)
    heads.hashes.add(recogniseHash(value, { scheme, factor, hasSalt }))
  if (role !== 'users') return
  const has = (names: string[]) => (names.length > 0 ? names.some((name) => view.has(name)) : null)
  heads.email.add(has(fields.email))
  heads.phone.add(has(fields.phone))
  heads.password.add(passwords.length > 0 || (fields.holdsPasswords ? false : (system.hasPassword?.(view) ?? null)))
  heads.mfa.add(system.hasMfa?.(view) ?? null)
  heads.social.add(system.hasSocialLogin?.(view) ?? null)
  const state = system.stateOf ? system.stateOf(view, field) : field('state')
  if (state !== '') heads.states.add(state)
  countMemberships(view, fields, heads)
  if (fields.lastLogin.length > 0) heads.addLastLogin(parseDay(field('lastLogin')))
  if (fields.created.length > 0) heads.seeDay(parseDay(field('created')))
}
