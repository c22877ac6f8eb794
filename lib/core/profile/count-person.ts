import type { MatchedFields } from '@/lib/core/intake/match-fields'
import type { RecordView } from '@/lib/core/intake/record-view'
import type { FileRole, System } from '@/lib/core/intake/systems/system'
import { recogniseHash, recogniseSelfDescribing } from './hash-algorithm'
import type { HeadCount, NameCounts } from './head-count'

/** Counts the hashes of a record; true when it has a password in any form. */
function countPasswords(view: RecordView, system: System, heads: HeadCount): boolean {
  if (system.passwords) {
    const passwords = system.passwords(view)
    for (const { value, ...context } of passwords) heads.hashes.add(recogniseHash(value, context))
    return passwords.length > 0
  }
  const value = view.textOf('password')
  if (value === '') return false
  const plain = recogniseSelfDescribing(value)
  heads.hashes.add(
    plain ??
      recogniseHash(value, {
        scheme: view.textOf('scheme'),
        factor: view.textOf('factor'),
        hasSalt: view.hasOf('salt'),
      }),
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

/** Adds one person to the counts: addresses, password, factors, social login, state, roles, groups, last login. */
export function countPerson(
  view: RecordView,
  system: System,
  fields: MatchedFields,
  heads: HeadCount,
  role: FileRole,
): void {
  const hasPassword = countPasswords(view, system, heads)
  if (role !== 'users') return
  heads.email.add(fields.email.length > 0 ? view.hasOf('email') : null)
  heads.phone.add(fields.phone.length > 0 ? view.hasOf('phone') : null)
  heads.password.add(hasPassword || (fields.holdsPasswords ? false : (system.hasPassword?.(view) ?? null)))
  heads.mfa.add(system.hasMfa?.(view) ?? null)
  heads.social.add(system.hasSocialLogin?.(view) ?? null)
  const state = system.stateOf ? system.stateOf(view) : view.textOf('state')
  if (state !== '') heads.states.add(state)
  countMemberships(view, fields, heads)
  if (fields.lastLogin.length > 0) heads.addLastLogin(view.dayOf('lastLogin'))
  if (fields.created.length > 0) heads.seeDay(view.dayOf('created'))
}
