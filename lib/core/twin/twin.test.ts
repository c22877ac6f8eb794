import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIntakeError } from '@/lib/core/intake/issues'
import type { Profile } from '@/lib/core/profile/profile'
import { attribute, profileOf, readable } from '@/lib/core/profile/test-kit'
import { createTwin, type TwinRow, twinRows } from './twin'
import { TWIN_FORMATS, writeTwin } from './writers'

/** 400 invented people with marks that no generator could come to by itself, and what a profile makes of them. */
const SECRETS = ['Hrld', 'Mnfrd', 'Rsmry', 'Thdr', 'Ltzn']
const person = (n: number) => {
  const given = SECRETS[n % SECRETS.length]!
  const mail = `${given}.Nr${n}@private-${n % 40}.example`
  return {
    user_id: `auth0|5e${String(n).padStart(22, '0')}`,
    email:
      n % 50 === 1 ? `${mail.toUpperCase()}` : n % 50 === 2 ? `${given}.NR${n}@private.example` : mail.toLowerCase(),
    email_verified: n % 3 !== 0,
    given_name: given,
    family_name: `Fmly${n % 120}`,
    phone_number: n % 2 === 0 ? `+4915${String(20_000_000 + n * 17)}` : '',
    blocked: n % 20 === 0,
    birthdate: `19${50 + (n % 50)}-0${1 + (n % 9)}-1${n % 9}`,
    last_ip: `84.${n % 200}.17.${n % 250}`,
    last_login: n % 5 === 0 ? null : `2024-0${1 + (n % 9)}-${10 + (n % 18)}T0${n % 10}:11:12.${100 + n}Z`,
    created_at: `2021-0${1 + (n % 9)}-11T08:00:00.000Z`,
    logins_count: 1 + (n % 90),
    picture: `https://img.private.example/${given}/${n}.png`,
    user_metadata: {
      locale: ['de', 'en', 'pl'][n % 3],
      customer_no: String(n).padStart(8, '0'),
      notes: `Called ${given} on day ${n}`,
    },
    app_metadata: { roles: n % 7 === 0 ? ['admin', 'member'] : ['member'] },
    national_id: `X${n}Q${n * 7}`,
  }
}
const PEOPLE = Array.from({ length: 400 }, (_, n) => person(n))
const NDJSON = PEOPLE.map((one) => JSON.stringify(one)).join('\n')
const PROFILE = readable({ name: 'users.ndjson', content: NDJSON })

const textOf = (rows: Iterable<TwinRow>, profile: Profile, format: (typeof TWIN_FORMATS)[number]) =>
  [...writeTwin(rows, profile, format)].join('')
const twinText = (profile: Profile, users: number, seed: number, format: (typeof TWIN_FORMATS)[number]) =>
  textOf(createTwin(profile, { users, seed }), profile, format)

/** Every attribute of the twin's profile against the source's: what differs, in words. */
function differences(source: Profile, twin: Profile, users: number): string[] {
  return source.attributes.flatMap((wanted) => {
    const filled = Math.round(wanted.fill * users)
    if (filled === 0 || wanted.type === 'binary' || wanted.type === 'empty') return []
    const found = twin.attributes.find(({ name }) => name === wanted.name)
    if (!found) return [`${wanted.name} is missing`]
    const said: string[] = []
    if (found.type !== wanted.type) said.push(`type ${found.type} for ${wanted.type}`)
    if (Math.abs(found.fill - wanted.fill) > 0.02) said.push(`fill ${found.fill} for ${wanted.fill}`)
    const isRewritten = wanted.type === 'json' || wanted.multiValued
    if (!isRewritten && found.minLength < wanted.minLength)
      said.push(`length ${found.minLength} below ${wanted.minLength}`)
    if (!isRewritten && found.maxLength > wanted.maxLength)
      said.push(`length ${found.maxLength} above ${wanted.maxLength}`)
    if (wanted.unique && !wanted.multiValued && !found.unique) said.push('no longer unique')
    return said.map((what) => `${wanted.name}: ${what}`)
  })
}

test('the profile of a twin is close to the profile it was made of, in every format that keeps the attributes', () => {
  for (const format of ['csv', 'ndjson'] as const) {
    const twin = readable({ name: `twin.${format}`, content: twinText(PROFILE, 400, 7, format) })
    expect(twin).toMatchObject({ system: 'auth0', users: 400 })
    expect(differences(PROFILE, twin, 400)).toEqual([])
    expect(attribute(twin, 'user_metadata.locale').values).toEqual(attribute(PROFILE, 'user_metadata.locale').values)
    expect(twin.population.states).toEqual(PROFILE.population.states)
    expect(twin.collisions).toEqual(PROFILE.collisions)
    const { byMonth, older } = twin.population.lastLogin!
    expect([byMonth, older]).toEqual([PROFILE.population.lastLogin!.byMonth, PROFILE.population.lastLogin!.older])
    for (const { name, count } of PROFILE.roles) {
      expect(Math.abs((twin.roles.find((role) => role.name === name)?.count ?? 0) - count)).toBeLessThan(25)
    }
  }
})

test('a twin of another size keeps shares, and stays unique where the source is', () => {
  for (const users of [20, 1000, 5000]) {
    const twin = readable({ name: 'twin.ndjson', content: twinText(PROFILE, users, 1, 'ndjson') })
    expect(twin.users).toBe(users)
    const said = differences(PROFILE, twin, users).filter((what) => !(users === 20 && /fill|type/.test(what)))
    expect(said).toEqual([])
  }
})

test('the same profile, number and seed give the same rows; another seed gives others', () => {
  const rows = [...createTwin(PROFILE, { users: 50, seed: 3 })]
  expect([...createTwin(PROFILE, { users: 50, seed: 3 })]).toEqual(rows)
  expect([...createTwin(PROFILE, { users: 50, seed: 4 })]).not.toEqual(rows)
  expect(twinRows(PROFILE, 20)).toHaveLength(20)
})

test('no value of a person, nor any word of one, comes back, whatever the seed', () => {
  const published = new Set(PROFILE.attributes.flatMap(({ values }) => values.map(({ name }) => name)))
  const planted = new Set<string>()
  for (const one of PEOPLE) {
    const { user_metadata: more, email_verified: _, blocked: __, app_metadata: ___, logins_count: ____, ...own } = one
    for (const value of [...Object.values(own), more.customer_no, more.notes])
      if (typeof value === 'string' && value !== '' && !published.has(value)) planted.add(value.toLowerCase())
  }
  const personal = PROFILE.attributes.filter(({ pii, confidential }) => pii !== 'none' || confidential !== 'no')
  expect(personal.length).toBeGreaterThan(6)
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      for (const row of createTwin(PROFILE, { users: 60, seed })) {
        for (const { name } of personal) {
          for (const value of [row[name] ?? []].flat()) {
            // Two people may be born on the same day: a date alone points to nobody.
            if (name !== 'birthdate') expect(planted.has(value.toLowerCase())).toBe(false)
            for (const mark of [...SECRETS, 'fmly', 'private', '+4915'])
              expect(value.toLowerCase()).not.toContain(mark.toLowerCase())
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('addresses and numbers are such as nobody can have', () => {
  for (const row of createTwin(PROFILE, { users: 400, seed: 11 })) {
    if (row.email) expect(row.email).toMatch(/@([\w-]+\.)*(example|test|example\.(com|net|org))$/i)
    if (row.phone_number) expect(row.phone_number).toMatch(/^\+(1\d{3}55501\d\d$|999)/)
    if (row.last_ip)
      expect(row.last_ip).toMatch(/^(192\.0\.2|198\.51\.100|203\.0\.113|10\.\d+\.\d+|192\.168\.\d+)\.\d+$/)
    if (row.picture) expect(row.picture).toMatch(/^https?:\/\/((www\.)?example\.com|x\.test)\//)
  }
})

test('hashes have the algorithms of the source, and open nothing', () => {
  const algorithms = [
    'bcrypt cost 12',
    'argon2id m=65536 t=3 p=4',
    'pbkdf2-sha256 600000',
    'SSHA',
    'sha512crypt',
    'phpass',
    'md5 (hex)',
  ]
  const profile: Profile = {
    ...PROFILE,
    hashes: algorithms.map((algorithm) => ({ algorithm, count: 10 })),
    attributes: [
      attribute(PROFILE, 'user_id'),
      {
        ...attribute(PROFILE, 'email'),
        name: 'passwordHash',
        type: 'hash',
        fill: 1,
        minLength: 32,
        maxLength: 120,
        confidential: 'secret',
        shapes: [],
      },
    ],
    users: 70,
    collisions: [],
  }
  const twin = readable({ name: 'twin.csv', content: twinText(profile, 70, 2, 'csv') })
  expect(twin.hashes.map(({ algorithm }) => algorithm).sort()).toEqual([...algorithms].sort())
  expect(twin.hashes.every(({ count }) => count === 10)).toBe(true)
})

test('SCIM: one list response that says how many there are', () => {
  const parsed = JSON.parse(twinText(PROFILE, 30, 5, 'scim')) as {
    totalResults: number
    Resources: Record<string, unknown>[]
  }
  expect(parsed.totalResults).toBe(30)
  expect(new Set(parsed.Resources.map(({ userName }) => userName)).size).toBe(30)
  expect(parsed.Resources[0]).toMatchObject({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', 'urn:scim:schemas:extension:custom:User'],
    name: { givenName: expect.any(String), familyName: expect.any(String) },
  })
  const back = readable({ name: 'twin.json', content: twinText(PROFILE, 30, 5, 'scim') })
  expect(back).toMatchObject({ users: 30, population: { withEmail: 30 } })
  expect(back.warnings.map(({ code }) => code)).not.toContain('partial-page')
})

test('names that are traps for objects and spreadsheets are only names', () => {
  const content = [
    '__proto__,constructor,email,=note',
    ...Array.from({ length: 30 }, (_, i) => `a${i},b${i},u${i}@corp.example,=c${i}`),
  ]
  const profile = readable({ name: 'odd.csv', content: `${content.join('\n')}\n` })
  for (const format of TWIN_FORMATS) {
    const text = twinText(profile, 30, 1, format)
    if (format === 'csv') expect(text).not.toMatch(/(^|[,;"])[=@][A-Za-z]/m)
    if (format !== 'scim') expect(readable({ name: 'back', content: text }).users).toBe(30)
  }
  expect(({} as { polluted?: string }).polluted).toBeUndefined()
})

test('an empty profile and no users give nothing', () => {
  expect([...createTwin(PROFILE, { users: 0, seed: 1 })]).toEqual([])
  expect(twinRows({ ...PROFILE, attributes: [], users: 0 }, 2)).toEqual([{}, {}])
})

const SAMPLES = resolve(__dirname, '../../../../shared/samples')

test.skipIf(!existsSync(SAMPLES))('twins of real exports: type, fill, lengths and uniqueness as in the source', () => {
  let attributes = 0
  const said: string[] = []
  for (const folder of readdirSync(SAMPLES, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue
    for (const file of readdirSync(join(SAMPLES, folder.name))) {
      const content = new Uint8Array(readFileSync(join(SAMPLES, folder.name, file)))
      const source = profileOf([{ name: basename(file), content }])
      if (isIntakeError(source) || source.users < 20) continue
      for (const format of ['csv', 'ndjson'] as const) {
        const twin = readable({ name: `twin.${format}`, content: twinText(source, source.users, 3, format) })
        attributes += source.attributes.length
        said.push(...differences(source, twin, source.users).map((what) => `${file} ${format} ${what}`))
        if (twin.users !== source.users) said.push(`${file} ${format} ${twin.users} users`)
      }
    }
  }
  expect(attributes).toBeGreaterThan(300)
  // Lists written into one cell, and cells taken apart into lists, cannot all keep their form.
  expect(said.filter((what) => !/memberOf|identities|unique/.test(what))).toEqual([])
})
