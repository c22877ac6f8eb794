import type { MatchedFields } from '@/lib/core/intake/match-fields'
import type { RecordView } from '@/lib/core/intake/record-view'
import type { FileRole, System } from '@/lib/core/intake/systems/system'
import { recogniseHash, recogniseSelfDescribing } from './hash-algorithm'
import type { HeadCount, NameCounts } from './head-count'

/**
 * One thing that is counted over people. It looks at a record and answers with what to add, for as many records as say
 * the same: the kernel asks it once for all of them.
 */
export type Aspect = (view: RecordView) => (times: number) => void

/** The hash algorithms of a record's passwords; empty when it has none. */
function algorithmsOf(view: RecordView, system: System): string[] {
  if (system.passwords) return system.passwords(view).map(({ value, ...context }) => recogniseHash(value, context))
  const value = view.secretOf('password')
  if (value === '') return []
  const plain = recogniseSelfDescribing(value)
  if (plain) return [plain]
  const context = { scheme: view.textOf('scheme'), factor: view.textOf('factor'), hasSalt: view.hasOf('salt') }
  return [recogniseHash(value, context)]
}

/** Aspects of every person: password; addresses, factors, social login and state; roles; groups; moments. */
export function aspectsOf(system: System, fields: MatchedFields, heads: HeadCount, role: FileRole): Aspect[] {
  const passwords: Aspect = (view) => {
    const algorithms = algorithmsOf(view, system)
    const isKnown = algorithms.length > 0 || fields.holdsPasswords
    const answer = isKnown ? algorithms.length > 0 : (system.hasPassword?.(view) ?? null)
    return (times) => {
      for (const name of algorithms) heads.hashes.add(name, times)
      if (role === 'users') heads.password.add(answer, times)
    }
  }
  if (role !== 'users') return [passwords]
  const facets: Aspect = (view) => {
    const email = fields.email.length > 0 ? view.hasOf('email') : null
    const phone = fields.phone.length > 0 ? view.hasOf('phone') : null
    const mfa = system.hasMfa?.(view) ?? null
    const social = system.hasSocialLogin?.(view) ?? null
    const state = system.stateOf ? system.stateOf(view) : view.textOf('state')
    return (times) => {
      heads.email.add(email, times)
      heads.phone.add(phone, times)
      heads.mfa.add(mfa, times)
      heads.social.add(social, times)
      if (state !== '') heads.states.add(state, times)
    }
  }
  return [passwords, facets, ...membershipsOf(fields, heads), ...momentsOf(fields, heads)]
}

/** The roles and groups a record names; rows that repeat a person name further ones. */
export function membershipsOf(fields: MatchedFields, heads: HeadCount): Aspect[] {
  const members =
    (names: string[], counts: NameCounts): Aspect =>
    (view) => {
      const found = names.length === 1 ? view.all(names[0]!) : names.flatMap((name) => view.all(name))
      const once = found.length > 1 ? [...new Set(found)] : found
      return (times) => {
        for (const member of once) counts.add(member, times)
      }
    }
  // A role that two columns name is one role of the person.
  return [members(fields.roles, heads.roles), members(fields.groups, heads.groups)].filter(
    (_, i) => (i === 0 ? fields.roles : fields.groups).length > 0,
  )
}

function momentsOf(fields: MatchedFields, heads: HeadCount): Aspect[] {
  const lastLogin: Aspect = (view) => {
    const day = view.dayOf('lastLogin')
    return (times) => heads.addLastLogin(day, fields.holdsLogins, times)
  }
  const created: Aspect = (view) => {
    const day = view.dayOf('created')
    const isUnused = fields.lastLogin.length > 0 && !view.hasDayOf('lastLogin')
    return (times) => heads.addCreation(day, isUnused, times)
  }
  return [...(fields.lastLogin.length > 0 ? [lastLogin] : []), ...(fields.created.length > 0 ? [created] : [])]
}
