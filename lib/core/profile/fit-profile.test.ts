import { expect, test } from 'vitest'
import { isIntakeError } from '@/lib/core/intake/issues'
import { PROFILE_LIMITS } from './profile-limits'
import { profileSchema } from './profile-schema'
import { codes, profileOf, readable } from './test-kit'

const stored = (profile: object) => profileSchema.safeParse(profile).error?.issues ?? []

test('more groups than a plan keeps: the largest stay, the others are counted together', () => {
  const users = Array.from({ length: 3000 }, (_, i) => ({
    username: `user${i}`,
    realmRoles: ['staff'],
    groups: ['/all', `/team-${i}`],
  }))
  const profile = readable({ name: 'realm.json', content: JSON.stringify({ realm: 'corp', users }) })
  expect(stored(profile)).toEqual([])
  expect(profile.groups).toHaveLength(PROFILE_LIMITS.names)
  expect(profile.groups[0]!.count).toBe(3000)
  expect(profile.groups.reduce((sum, { count }) => sum + count, 0)).toBe(6000)
})

test('names longer than a plan keeps are cut, and still differ', () => {
  const long = `extension_${'x'.repeat(300)}`
  const header = [
    'username',
    'email',
    'status',
    'city',
    'street',
    'phone',
    `${long}1`,
    `${long}2`,
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
  ]
  const more = ['h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r']
  const cells = [...header, ...more].map((name) => (name === 'email' ? 'ann@corp.example' : 'x1'))
  const content = `${[...header, ...more].join(',')}\n${cells.join(',')}\n`
  const profile = readable({ name: 'wide.csv', content })
  expect(stored(profile)).toEqual([])
  expect(new Set(profile.attributes.map(({ name }) => name)).size).toBe(25)
})

test('a table of more columns than a plan keeps is shown as far as it goes, and says so', () => {
  const header = ['username', 'email', ...Array.from({ length: 2500 }, (_, i) => `field_${i}`)]
  const content = `${header.join(',')}\n${header.map((_, i) => (i === 1 ? 'ann@corp.example' : 'x')).join(',')}\n`
  const profile = readable({ name: 'wide.csv', content })
  expect(stored(profile)).toEqual([])
  expect(codes(profile)).toContain('attributes-folded')
})

test('hundreds of warnings: as many as are kept', () => {
  const header = ['username', 'email', ...Array.from({ length: 400 }, (_, i) => `field_${i}`)]
  const content = `${header.join(',')}\n${header.map((_, i) => (i === 1 ? 'ann@corp.example' : 'NULL')).join(',')}\n`
  const profile = readable({ name: 'nulls.csv', content })
  expect(stored(profile)).toEqual([])
  expect(profile.warnings).toHaveLength(PROFILE_LIMITS.warnings)
})

test('a realm in many files is kept with all of them', () => {
  const files = Array.from({ length: 300 }, (_, i) => ({
    name: `corp-users-${i}.json`,
    content: JSON.stringify({ realm: 'corp', users: [{ username: `user${i}`, enabled: true, realmRoles: ['x'] }] }),
  }))
  const profile = profileOf(files)
  expect(isIntakeError(profile)).toBe(false)
  expect(stored(profile)).toEqual([])
  expect(profile).toMatchObject({ users: 300 })
})
