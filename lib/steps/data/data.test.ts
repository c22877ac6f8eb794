import { expect, test } from 'vitest'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import type { StoredProfile } from '@/lib/core/plan/plan'
import type { Answers } from '@/lib/core/plan/question'
import { SAMPLE_PROFILE } from '@/lib/plan/sample/sample-profile'
import { dataFacts } from './facts'
import type { questions } from './schema'

const none: Answers<typeof questions> = {}
const context = (...profiles: StoredProfile[]) => ({ profiles, facts: unknownFacts() })
const sampleOf = (over: Partial<StoredProfile['profile']>): StoredProfile => ({
  ...SAMPLE_PROFILE,
  profile: { ...SAMPLE_PROFILE.profile, ...over },
})

test('what a file counted comes with the names and the date of the file', () => {
  const facts = dataFacts(none, context(SAMPLE_PROFILE))
  expect(facts.users).toEqual({
    known: true,
    value: 48216,
    origin: {
      kind: 'file',
      name: 'auth0-users-2027-01-19.ndjson.gz, auth0-hashes-2027-01-21.ndjson',
      date: '2027-01-21',
    },
  })
  expect(facts.withoutEmail).toMatchObject({ value: 412 })
  expect(facts.activity).toMatchObject({
    value: { days30: 19874, days90: 9312, days365: 10194, older: 7028, never: 1808 },
  })
  expect(facts.serviceAccounts.known).toBe(false)
  expect(facts.sources).toMatchObject({ value: [{ kind: 'auth0', name: 'Auth0', canCheckPassword: null }] })
})

test('what a person types wins, and "don’t know yet" leaves the count', () => {
  expect(dataFacts({ users: 50000 }, context(SAMPLE_PROFILE)).users).toMatchObject({
    value: 50000,
    origin: { kind: 'person' },
  })
  expect(dataFacts({ users: null }, context(SAMPLE_PROFILE)).users).toMatchObject({ value: 48216 })
})

test('a re-drop of one system replaces it, a second system is added, and one that cannot tell leaves the sum unknown', () => {
  const older = sampleOf({ users: 10 })
  expect(dataFacts(none, context(SAMPLE_PROFILE, older)).users).toMatchObject({ value: 48216 })
  const other = sampleOf({ system: 'okta', users: 84, roles: [{ name: 'agent', count: 4 }] })
  const both = dataFacts(none, context(SAMPLE_PROFILE, other))
  expect(both.users).toMatchObject({ value: 48300 })
  expect(both.roles.known && both.roles.value.find((role) => role.name === 'agent')?.count).toBe(1490)
  const blind = sampleOf({
    system: 'okta',
    population: { ...SAMPLE_PROFILE.profile.population, withMfa: null, lastLogin: null },
  })
  const mixed = dataFacts(none, context(SAMPLE_PROFILE, blind))
  expect(mixed.withMfa.known).toBe(false)
  expect(mixed.lastLogin.known).toBe(false)
  expect(mixed.withPhone).toMatchObject({ value: 42680 })
})

test('sign-ups a day come from the ages of accounts, unless somebody says otherwise', () => {
  expect(dataFacts(none, context(SAMPLE_PROFILE)).signupsPerDay).toMatchObject({
    value: 22.7,
    origin: {
      kind: 'file',
      name: expect.stringMatching(
        /^2,047 accounts of .+ made within 90 days \/ 90; accounts deleted since are missing$/,
      ),
    },
  })
  expect(dataFacts({ signupsPerDay: 30 }, context(SAMPLE_PROFILE)).signupsPerDay).toMatchObject({ value: 30 })
  const { created: _, ...undated } = SAMPLE_PROFILE.profile.population
  const old = sampleOf({ population: undated })
  expect(dataFacts(none, context(old)).signupsPerDay.known).toBe(false)
  const both = dataFacts(none, context(SAMPLE_PROFILE, sampleOf({ system: 'okta' }))).created
  expect(both).toMatchObject({ value: { unknown: 0, neverUsed: 776 } })
})

test('marks are overridden by name, manual attributes are added, and secrets stay behind by themselves', () => {
  const { inventory } = dataFacts(
    {
      attributes: [
        { id: 'a', name: 'email', pii: 'special', reason: 'Shelter guests' },
        { id: 'b', name: 'loyalty', fill: 12.5 },
      ],
    },
    context(
      sampleOf({
        attributes: SAMPLE_PROFILE.profile.attributes.map((item) =>
          item.name === 'name' ? { ...item, confidential: 'secret' as const } : item,
        ),
      }),
    ),
  )
  const find = (name: string) => (inventory.known ? inventory.value.find((item) => item.name === name) : undefined)
  expect(find('email')).toMatchObject({ pii: 'special', origin: 'person', type: 'email', reason: 'Shelter guests' })
  expect(find('loyalty')).toMatchObject({ fill: 0.125, unmeasured: true, decision: 'decide' })
  expect(find('name')).toMatchObject({ decision: 'leave', origin: 'file' })
  expect(find('given_name')).toMatchObject({ decision: 'decide', origin: 'file' })
})

test('without a file the typed numbers make the facts', () => {
  const facts = dataFacts(
    {
      activity: [
        { id: 'a', since: 'days30', users: 5 },
        { id: 'b', since: 'never', users: 2 },
        { id: 'c', since: 'older' },
      ],
      states: [{ id: 'a', name: 'active', users: 7 }, { id: 'b' }],
      hashes: [{ id: 'a', algorithm: 'bcrypt', users: 7 }],
    },
    context(),
  )
  expect(facts.activity).toMatchObject({ value: { days30: 5, days90: 0, days365: 0, older: 0, never: 2 } })
  expect(facts.states).toMatchObject({ value: [{ name: 'active', count: 7 }] })
  expect(facts.hashes).toMatchObject({ value: [{ algorithm: 'bcrypt', count: 7 }] })
  expect(facts.users.known).toBe(false)
})
