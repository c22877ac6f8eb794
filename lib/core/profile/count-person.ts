import type { RecordView } from '@/lib/core/intake/record-view'
import type { MatchedFields } from '@/lib/core/intake/systems/match-fields'
import type { Facet, FileRole, System } from '@/lib/core/intake/systems/system'
import { recogniseHash, recogniseSelfDescribing } from './hash-algorithm'
import type { HeadCount, NameCounts } from './head-count'

/** Counts the hashes of a record; true when it has a password in any form. */
function countPasswords(view: RecordView, field: (facet: Facet) => string, system: System, heads: HeadCount): boolean {
  if (system.passwords) {
    const passwords = system.passwords(view)
    for (const { value, ...context } of passwords) heads.hashes.add(recogniseHash(value, context))
    return passwords.length > 0
  }
  const value = field('password')
  if (value === '') return false
  const plain = recogniseSelfDescribing(value)
  heads.hashes.add(
    plain ?? recogniseHash(value, { scheme: field('scheme'), factor: field('factor'), hasSalt: field('salt') !== '' }),
  )
  return true
}

/** Adds the roles and groups a record names; rows that repeat a person name further ones. */
export function countMemberships(view: RecordView, fields: MatchedFields, heads: HeadCount): void {
  for (const name of fields.roles) addMembers(view.all(name), heads.roles)
  for (const name of fields.groups) addMembers(view.all(name), heads.groups)
}

function addMembers(names: string[], counts: NameCounts): void {
  if (names.length > 1) for (const name of new Set(names)) counts.add(name)
  else if (names.length === 1) counts.add(names[0]!)
}

function firstDay(view: RecordView, names: string[]): number | null {
  for (const name of names) {
    const day = view.day(name)
    if (day !== null) return day
  }
  return null
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
  const hasPassword = countPasswords(view, field, system, heads)
  if (role !== 'users') return
  const has = (names: string[]) => (names.length > 0 ? names.some((name) => view.has(name)) : null)
  heads.email.add(has(fields.email))
  heads.phone.add(has(fields.phone))
  heads.password.add(hasPassword || (fields.holdsPasswords ? false : (system.hasPassword?.(view) ?? null)))
  heads.mfa.add(system.hasMfa?.(view) ?? null)
  heads.social.add(system.hasSocialLogin?.(view) ?? null)
  const state = system.stateOf ? system.stateOf(view, field) : field('state')
  if (state !== '') heads.states.add(state)
  countMemberships(view, fields, heads)
  if (fields.lastLogin.length > 0) heads.addLastLogin(firstDay(view, fields.lastLogin))
  if (fields.created.length > 0) heads.seeDay(firstDay(view, fields.created))
}
