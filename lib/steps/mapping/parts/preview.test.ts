import { expect, test } from 'vitest'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import type { StoredProfile } from '@/lib/core/plan/plan'
import type { AttributeProfile, Profile } from '@/lib/core/profile/profile'
import type { RehearsalPlan } from '@/lib/core/rehearsal/plan'
import { previewLines } from './preview'

const attribute = (name: string, more: Partial<AttributeProfile>): AttributeProfile => ({
  name,
  type: 'text',
  fill: 1,
  distinct: 900,
  distinctExact: true,
  minLength: 4,
  maxLength: 12,
  unique: false,
  multiValued: false,
  pii: 'none',
  confidential: 'no',
  why: '',
  shapes: [],
  values: [],
  ...more,
})

function stored(attributes: AttributeProfile[], addedAt = '2026-01-01T00:00:00Z'): StoredProfile {
  const nobody = { withEmail: null, withPhone: null, withPassword: null, withMfa: null, withSocialLogin: null }
  const profile: Profile = {
    kind: 'profile',
    version: 1,
    files: [],
    system: 'generic',
    evidence: { signs: [], runnerUp: null },
    format: 'csv',
    users: 1000,
    population: { ...nobody, notPeople: [], states: [], lastLogin: null },
    attributes,
    hashes: [],
    roles: [],
    groups: [],
    collisions: [],
    warnings: [],
  }
  return { digest: addedAt, addedAt, profile }
}

const row = (source: string, key: string, ...transforms: string[]): MappingRow => ({
  id: 'r',
  source,
  target: { kind: 'catalogue', key },
  transforms,
  confidence: 1,
  reason: '',
  confirmed: true,
})

const plan: RehearsalPlan = {
  usernameMode: 'email',
  usernameSource: 'login',
  loginIdentifiers: [],
  uniqueness: 'none',
  method: 'reset',
  rows: [],
  states: [],
  roles: [],
  limits: [],
  phones: [],
}

const preview = (mapped: MappingRow, profiles: StoredProfile[]) => previewLines(mapped, profiles, plan, '2026-11-24')

test('published values are shown with their counts, step by step, and judged as the rehearsal does', () => {
  const values = [
    { name: ' DE', count: 700 },
    { name: 'LK', count: 300 },
  ]
  const profiles = [stored([attribute('land', { distinct: 2, minLength: 2, maxLength: 3, values })])]
  const plain = preview(row('land', 'country', 'trim'), profiles)
  expect(plain?.[0]).toMatchObject({ value: ' DE', after: ['DE'], users: 700, hits: [{ title: 'Country as a code' }] })
  const mended = preview(row('land', 'country', 'trim', 'country-name'), profiles)
  expect(mended?.slice(0, 2)).toMatchObject([
    { after: ['DE', 'Germany'], hits: [] },
    { after: ['LK', 'Sri Lanka'], hits: [], users: 300 },
  ])
})

test('a rare attribute has values too, one of each form first, counted by form', () => {
  const shapes = [
    { name: '9 9', count: 20 },
    { name: '+9', count: 15 },
  ]
  const profiles = [stored([attribute('phone', { type: 'phone', fill: 0.035, distinct: 35, shapes })])]
  const lines = preview(row('phone', 'mobile'), profiles) ?? []
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.length).toBeLessThanOrEqual(5)
  expect(lines.filter(({ users }) => users !== null).length).toBeGreaterThan(0)
})

test('the newest profile that knows the attribute counts; without one there is none', () => {
  const one = (name: string) => attribute('lang', { distinct: 1, values: [{ name, count: 1000 }] })
  const profiles = [
    stored([one('new')], '2026-02-02T00:00:00Z'),
    stored([one('old')]),
    stored([attribute('else', {})], '2026-03-03T00:00:00Z'),
  ]
  expect(preview(row('lang', 'title'), profiles)?.[0]?.value).toBe('new')
  expect(preview(row('gone', 'title'), profiles)).toBeNull()
  expect(preview(row('none', 'title'), [stored([attribute('none', { fill: 0, distinct: 0 })])])).toEqual([])
})

test('of several values a plain target takes the first, and that is said', () => {
  const values = [
    { name: 'alpha', count: 900 },
    { name: 'beta', count: 900 },
  ]
  const profiles = [stored([attribute('tags', { multiValued: true, distinct: 2, values })])]
  const lines = preview(row('tags', 'title', 'upper-case'), profiles) ?? []
  const several = lines.find(({ value }) => value.includes('; '))
  expect(several?.after[0]).toMatch(/^(ALPHA|BETA)$/)
  expect(several?.hits.length).toBeGreaterThan(0)
})

test('another attribute that a template asks for comes from the same invented user', () => {
  const profiles = [stored([attribute('given', {}), attribute('family', { values: [{ name: 'Li', count: 1000 }] })])]
  const lines = previewLines(row('given', 'displayName', 'template:{} {family}'), profiles, plan, '2026-01-01')
  expect(lines?.length).toBeGreaterThan(0)
  for (const { value, after } of lines ?? []) expect(after).toEqual([`${value} Li`])
})
