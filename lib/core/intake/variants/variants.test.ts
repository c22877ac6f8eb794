import { expect, test } from 'vitest'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { suggestMappings } from '@/lib/core/mapping/suggest'
import { targetText } from '@/lib/core/mapping/target-text'
import type { NamedCount, Profile } from '@/lib/core/profile/profile'
import { readable } from '@/lib/core/profile/test-kit'
import { systemById } from '../systems'
import type { Variant } from './variant-fixture'
import { VARIANTS } from './variants-fixture'

const counts = (list: NamedCount[]) => list.map(({ name, count }) => `${name} ${count}`).sort()

function statesOf({ population, system }: Profile): string[] {
  const meaning = new Map(systemById(system).statuses.map(({ name, means }) => [name, means]))
  return population.states.map(({ name, count }) => `${name} ${meaning.get(name) ?? '?'} ${count}`).sort()
}

function targetsOf(profile: Profile): Record<string, string> {
  const inventory = profile.attributes.map(
    (attribute): InventoryAttribute => ({
      ...attribute,
      decision: attribute.type === 'empty' || attribute.confidential === 'secret' ? 'leave' : 'decide',
      origin: 'file',
    }),
  )
  const rows = suggestMappings(inventory, profile.system)
  return Object.fromEntries(rows.map((row) => [row.source, row.target.kind === 'none' ? '' : targetText(row.target)]))
}

/** All that a variant may say of a profile. */
function seen(profile: Profile): Required<Omit<Variant, 'what' | 'content' | 'name'>> {
  const { population } = profile
  const { withEmail, withPhone, withPassword, withMfa, withSocialLogin, lastLogin, created } = population
  return {
    system: profile.system,
    users: profile.users,
    people: [withEmail, withPhone, withPassword, withMfa, withSocialLogin].map((count) => count ?? '?').join(' '),
    states: statesOf(profile),
    login: lastLogin ? `${lastLogin.asOf} ${lastLogin.never}` : '',
    created: created?.asOf ?? '',
    notPeople: counts(population.notPeople),
    hashes: counts(profile.hashes.map(({ algorithm, count }) => ({ name: algorithm, count }))),
    roles: counts(profile.roles),
    groups: counts(profile.groups),
    warnings: [...new Set(profile.warnings.map(({ code }) => code))].sort(),
    mapped: targetsOf(profile),
  }
}

test.each(VARIANTS)('$what', ({ what: _, content, name = 'export', ...expected }) => {
  const all = seen(readable({ name, content }))
  const asked = Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof typeof all]]))
  expect(asked).toMatchObject(expected)
})
