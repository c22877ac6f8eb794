import { gzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isIntakeError } from '@/lib/core/intake/issues'
import { createProfiler } from './profiler'
import { attribute, codes, profileOf, readable } from './test-kit'

const lines = (...records: object[]) => records.map((record) => JSON.stringify(record)).join('\n')
const auth0 = (id: string, more: object = {}) => ({
  user_id: `auth0|${id}`,
  email: `${id}@corp.example`,
  name: 'Test Person',
  ...more,
})
const BCRYPT = `$2b$10$${'N9qo8uLOickgx2ZMRZoMye'.padEnd(53, 'x')}`

test('Auth0 users and their hash file are joined by id, in either order', () => {
  const users = { name: 'users.json', content: lines(auth0('a1'), auth0('a2'), auth0('a3')) }
  const record = (id: string) => ({
    _id: { $oid: id },
    email: `${id}@corp.example`,
    passwordHash: BCRYPT,
    tenant: 't',
    connection: 'c',
  })
  const hashes = { name: 'hashes.json', content: lines(record('a1'), record('a3')) }
  for (const files of [
    [users, hashes],
    [hashes, users],
  ]) {
    const profile = readable(...files)
    expect(profile.system).toBe('auth0')
    expect(profile.users).toBe(3)
    expect(profile.population.withPassword).toBe(2)
    expect(profile.hashes).toEqual([{ algorithm: 'bcrypt cost 10', count: 2 }])
    expect(profile.files.map(({ role }) => role).sort()).toEqual(['hashes', 'users'])
    expect(profile.attributes.map(({ name }) => name)).toEqual(['user_id', 'email', 'name'])
  }
})

test('a hash file alone asks for the users', () => {
  const content = lines({
    _id: { $oid: 'a1' },
    email: 'a@corp.example',
    passwordHash: BCRYPT,
    tenant: 't',
    connection: 'c',
  })
  const profile = readable({ name: 'hashes.json', content })
  expect(profile.users).toBe(1)
  expect(codes(profile)).toContain('users-file-missing')
})

test('a file of second factors says who has one, and its seeds are secret', () => {
  const users = { name: 'users.ndjson', content: lines(auth0('a1'), auth0('a2')) }
  const factor = {
    user_id: 'auth0|a1',
    email: 'a1@corp.example',
    mfa_factors: [{ type: 'totp', secret: 'JBSWY3DPEHPK3PXP' }],
  }
  const factors = { name: 'factors.ndjson', content: lines(factor) }
  expect(readable(users, factors).population.withMfa).toBe(1)
  const alone = readable(factors)
  expect(attribute(alone, 'mfa_factors.secret')).toMatchObject({ confidential: 'secret', shapes: [], values: [] })
})

test('many Keycloak files are one population; service accounts are not people', () => {
  const user = (username: string, more: object = {}) => ({
    id: `id-${username}`,
    username,
    enabled: true,
    realmRoles: ['user'],
    ...more,
  })
  const file = (n: number, ...users: object[]) => ({
    name: `r-users-${n}.json`,
    content: JSON.stringify({ realm: 'r', users }),
  })
  const service = user('service-account-app', { serviceAccountClientId: 'app' })
  const profile = readable(
    file(0, user('ann', { attributes: { locale: ['de'] } }), service),
    file(1, user('bo', { enabled: false }), user('cy', { attributes: { locale: ['de', 'fr'] } })),
    file(2, user('ann')),
  )
  expect(profile.users).toBe(3)
  expect(profile.population.notPeople).toEqual([{ name: 'service accounts', count: 1 }])
  expect(profile.population.states).toEqual([
    { name: 'enabled', count: 2 },
    { name: 'disabled', count: 1 },
  ])
  expect(attribute(profile, 'attributes.locale')).toMatchObject({ multiValued: true, distinct: 2 })
  expect(codes(profile)).toContain('repeated-user')
})

test('a realm without users says how to export them', () => {
  const profile = readable({
    name: 'realm.json',
    content: JSON.stringify({ realm: 'r', enabled: true, clients: [{ clientId: 'a', name: 'b' }] }),
  })
  expect(profile).toMatchObject({ system: 'keycloak', users: 0 })
  expect(codes(profile)).toContain('no-users-in-realm')
})

test('Keycloak credentials are decoded from their strings and kept secret', () => {
  const credential = {
    type: 'password',
    secretData: JSON.stringify({ value: 'q83vEjRWeJo=', salt: 'q83v' }),
    credentialData: JSON.stringify({ hashIterations: 27500, algorithm: 'pbkdf2-sha256' }),
  }
  const profile = readable({
    name: 'r.json',
    content: JSON.stringify({ realm: 'r', users: [{ username: 'ann', credentials: [credential] }] }),
  })
  expect(profile.hashes).toEqual([{ algorithm: 'pbkdf2-sha256 27500', count: 1 }])
  for (const name of ['credentials.secretData', 'credentials.secretData.value', 'credentials.secretData.salt']) {
    expect(attribute(profile, name).confidential).toBe('secret')
  }
  expect(attribute(profile, 'credentials.credentialData.algorithm').confidential).toBe('no')
})

test('one row per membership counts each person once', () => {
  const row = (id: string, org: string) => `${id},${id}@corp.example,${org}`
  const content = ['external_id,email,org_id', row('u1', 'a'), row('u1', 'b'), row('u2', 'a'), row('u3', 'c')].join(
    '\n',
  )
  const profile = readable({ name: 'm.csv', content })
  expect(profile.users).toBe(3)
  expect(attribute(profile, 'org_id')).toMatchObject({ fill: 1, distinct: 3, multiValued: true })
  expect(attribute(profile, 'email')).toMatchObject({ fill: 1, unique: true, multiValued: false })
})

test('identifiers that differ in case only are collisions', () => {
  const content =
    'username,email\nann,Ann@corp.example\nbo,ann@corp.example\nBo,cy@corp.example\nÉva,eva@corp.example\néva,d@corp.example\n'
  expect(readable({ name: 'c.csv', content }).collisions).toEqual([
    { attribute: 'username', groups: 2, users: 4 },
    { attribute: 'email', groups: 1, users: 2 },
  ])
})

test('ids stay text: leading zeros, long numbers, names of ids', () => {
  const profile = readable({
    name: 'i.csv',
    content: 'name,zip,google,emp_no,age\nAnn,04039,123456789012345678,1001,41\nBo,10115,223456789012345678,1002,42\n',
  })
  const types = Object.fromEntries(profile.attributes.map(({ name, type }) => [name, type]))
  expect(types).toEqual({ name: 'text', zip: 'identifier', google: 'identifier', emp_no: 'identifier', age: 'integer' })
})

test('last logins are counted back from the newest moment seen', () => {
  const content = [
    'username,last_login',
    'a,2026-01-31',
    'b,2026-01-02T10:00:00Z',
    'c,1767225600',
    'd,2025-11-20 08:00:00+00',
    'e,',
    'f,2020-01-01',
  ].join('\n')
  const { lastLogin } = readable({ name: 'l.csv', content }).population
  expect(lastLogin).toMatchObject({ asOf: '2026-01-31', older: 1, never: 1 })
  expect(lastLogin!.byMonth.slice(0, 3)).toEqual([2, 1, 1])
})

test('values are printed only when few, frequent and not personal', () => {
  const rows = Array.from(
    { length: 40 },
    (_, i) => `u${i},${i < 25 ? 'Sales' : i < 39 ? 'Legal' : 'Secretariat of Ann'},Smith`,
  )
  const profile = readable({ name: 'v.csv', content: ['username,department,last_name', ...rows].join('\n') })
  expect(attribute(profile, 'department').values).toEqual([
    { name: 'Sales', count: 25 },
    { name: 'Legal', count: 14 },
  ])
  expect(attribute(profile, 'last_name').values).toEqual([])
  expect(attribute(profile, 'last_name').shapes).toEqual([{ name: 'Aaaa', count: 40 }])
})

test('names that look like data fold into one', () => {
  const users = Array.from({ length: 20 }, (_, i) => ({
    username: `u${i}`,
    email: `u${i}@corp.example`,
    devices: { [`friend${i}@corp.example`]: { seen: true } },
  }))
  const profile = readable({ name: 'd.json', content: JSON.stringify(users) })
  expect(attribute(profile, 'devices.*.seen').fill).toBe(1)
  expect(codes(profile)).toContain('attributes-folded')
  expect(JSON.stringify(profile)).not.toContain('friend')
})

test('attribute lists stop at 2,000', () => {
  const header = Array.from({ length: 2500 }, (_, i) => `attr_${i}`)
  const profile = readable({ name: 'w.csv', content: `${header.join(',')}\n${header.map(() => 'x').join(',')}\n` })
  expect(profile.attributes.length).toBeLessThanOrEqual(2001)
})

test('gzip is unpacked by content', () => {
  const text = new TextEncoder().encode(lines(auth0('a1'), auth0('a2')))
  const profile = readable({ name: 'users.json.gz', content: gzipSync(text) })
  expect(profile).toMatchObject({ system: 'auth0', users: 2 })
  const broken = profileOf([{ name: 'users.json.gz', content: gzipSync(text).slice(0, 30) }])
  expect(isIntakeError(broken)).toBe(true)
})

test('portions of any size give the same profile', () => {
  const content = lines(
    ...Array.from({ length: 30 }, (_, i) => auth0(`a${i}`, { app_metadata: { roles: ['x'], n: i } })),
  )
  const files = [{ name: 'u.json', content }]
  const whole = profileOf(files)
  for (const step of [1, 7, 64, 1000]) expect(profileOf(files, step)).toEqual(whole)
})

const BAD: [string, string | Uint8Array, string][] = [
  ['empty.csv', '', 'empty-file'],
  ['blank.csv', ' \n \n', 'empty-file'],
  ['photo.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'binary-file'],
  ['users.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 120, 108, 47]), 'xlsx-broken'],
  ['users.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'binary-file'],
  ['noise.json', new Uint8Array([1, 0, 2, 0, 0, 3]), 'binary-file'],
  ['cut.json', '[{"username":"ann","em', 'json-broken'],
  ['header.csv', 'id,name,mail\n', 'header-only'],
  ['package.json', '{"name":"x","version":"1"}', 'no-users-found'],
  ['none.json', '[]', 'no-users-found'],
]

for (const [name, content, code] of BAD) {
  test(`${name} is refused with one sentence that helps: ${code}`, () => {
    const result = profileOf([{ name, content }])
    expect(result).toMatchObject({ code, where: { file: name } })
    expect((result as { message: string }).message).toMatch(/^[A-Z\w].*\.$/s)
  })
}

test('one unreadable file among others is a warning', () => {
  const profile = readable({ name: 'u.csv', content: 'username\nann\nbo\n' }, { name: 'empty.csv', content: '' })
  expect(profile.users).toBe(2)
  expect(codes(profile)).toContain('file-not-read')
})

test('a file under another name is read by its content, and that is said', () => {
  const profile = readable({ name: 'users.csv', content: JSON.stringify([auth0('a1')]) })
  expect(profile.format).toBe('json')
  expect(codes(profile)).toContain('extension-differs')
})

test('no cell value reaches the profile of a small file', () => {
  const canary = ['Zyxwv', 'zyxwv.canary@corp.example', '+15550142857', 'kanarien-geheim', 'Wxyzzy Straße 9']
  const rows = [canary, canary.map((value) => `${value}2`)]
  const content = ['first_name,email,phone,password,street', ...rows.map((row) => row.join(',')), 'short'].join('\n')
  const printed = JSON.stringify(readable({ name: 'c.csv', content }))
  for (const value of canary) expect(printed).not.toContain(value)
})

test('a partial profile is the profile of the rows so far, and ends nothing', () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => `u${i},u${i}@corp.example`)
  const bytes = new TextEncoder().encode(['username,email', ...rows].join('\n'))
  const half = Math.floor(bytes.length / 2)
  const profiler = createProfiler([{ name: 'u.csv', bytes: bytes.length }])
  expect(profiler.partial().users).toBe(0)
  profiler.push(0, bytes.slice(0, half))
  const { users } = profiler.partial()
  expect(users).toBeGreaterThan(15_000)
  expect(users).toBeLessThan(25_000)
  profiler.push(0, bytes.slice(half))
  profiler.endFile(0)
  expect(profiler.finish()).toEqual(profileOf([{ name: 'u.csv', content: bytes }]))
})

test('many distinct values are estimated within two per cent, keys stay exact', () => {
  const rows = Array.from({ length: 150_000 }, (_, i) => `u${i},town ${i % 75_000}`)
  const profile = readable({ name: 'u.csv', content: ['username,town', ...rows].join('\n') })
  expect(attribute(profile, 'username')).toMatchObject({ distinct: 150_000, distinctExact: true, unique: true })
  const town = attribute(profile, 'town')
  expect(town.distinctExact).toBe(false)
  expect(Math.abs(town.distinct - 75_000) / 75_000).toBeLessThan(0.02)
})

test('no file at all is an error of its own', () => {
  expect(profileOf([])).toMatchObject({ code: 'no-files' })
})

test('accounts are counted by age, with those never used since; logins and creations count back from one day', () => {
  const row = (id: string, created: string, login: string) => `${id},${id}@corp.example,${created},${login}`
  const content = [
    'id,email,created_at,last_login',
    row('a', '2026-01-31', '2026-01-30'),
    row('b', '2026-01-01', ''),
    row('c', '2025-12-31', '2026-01-02'),
    row('d', '2025-01-31', ''),
    row('e', '2025-02-01', ''),
    row('f', '2020-05-05', '2020-05-05'),
    row('g', '', ''),
  ].join('\n')
  const { created } = readable({ name: 'l.csv', content }).population
  expect(created).toMatchObject({ asOf: '2026-01-31', older: 1, unknown: 1, neverUsed: 1 })
  // Zero and thirty days ago lie either side of the first month's end; 364 and 365 of the year's.
  expect(created?.byMonth.slice(0, 2)).toEqual([1, 2])
  expect(created?.byMonth[12]).toBe(2)
  const noLogins = readable({ name: 'l.csv', content: 'id,email,created_at\n1,a@corp.example,2026-01-31' }).population
  expect(noLogins.created).toMatchObject({ neverUsed: null, unknown: 0 })
  expect('created' in readable({ name: 'l.csv', content: 'id,email\n1,a@corp.example' }).population).toBe(false)
})
