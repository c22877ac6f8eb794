import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { LIMITS } from '@/lib/core/asgardeo/limits'
import { TEST_FILES, written } from './files-kit'
import { addressProblem, mailsSent } from './out/addresses'
import { greedyCover } from './out/greedy-cover'
import { rejectFile } from './out/reject-file'
import { planOf, rehearse } from './test-kit'

const PLAN = planOf({
  plan: {
    states: [
      { id: 'a', source: 'suspended', target: 'locked', users: null },
      { id: 'b', source: 'deleted', target: 'left-behind', users: null },
    ],
    roles: [{ id: 'r', source: 'staff', target: 'Staff', kind: 'group', audience: null }],
  },
  rows: [
    ['mail', 'username'],
    ['mail2', 'emailaddress'],
    ['first', 'givenname', 'trim'],
    ['phone', 'mobile'],
    ['lang', 'local', 'locale-form:US'],
    ['tel', 'telephone'],
    ['other', 'custom:other_mail'],
  ],
})

const HEADER = 'mail,mail2,first,phone,lang,tel,other,status,groups'
const line = (mail: string, status = 'active', lang = 'en-US') =>
  `${mail},${mail},Ann,+16045550100,${lang},+16045550100,back.up@corp.example,${status},staff`
const table = (...lines: string[]) => ({ name: 'users.csv', content: `${[HEADER, ...lines].join('\n')}\n` })
// An independent reader; it brings no types of its own.
type PapaParse = { parse(text: string, options: object): { data: string[][] } }
const papa = createRequire(import.meta.url)('papaparse') as PapaParse
const parse = (text: string) => papa.parse(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data

test('console files keep to 100 rows, known headers and as many cells as the header', () => {
  const lines = Array.from({ length: 250 }, (_, i) => line(`p${i}@corp.example`))
  const wanted = { kind: 'users' as const, who: 'all' as const, channels: ['console' as const], ...TEST_FILES }
  const { files } = written([table(...lines)], PLAN, wanted)
  const tables = [...files].filter(([name]) => name.startsWith('console/')).map(([, text]) => parse(text))
  expect(tables.map((rows) => rows.length - 1)).toEqual([100, 100, 50])
  for (const rows of tables) {
    // No phone in test files, no e-mail column in e-mail mode, nothing without a SCIM path.
    expect(rows[0]).toEqual(['username', 'givenname', 'local', 'other_mail', 'groups'])
    for (const row of rows) expect(row).toHaveLength(rows[0]!.length)
  }
  expect(tables[0]![1]!.at(-1)).toBe('Staff')
})

test('test files hold no real address and no phone number, and the same person has the same address in each', () => {
  const wanted = {
    kind: 'users' as const,
    who: 'all' as const,
    channels: ['scim' as const, 'console' as const],
    ...TEST_FILES,
  }
  const { files } = written([table(line('Ann.Perera@corp.example'))], PLAN, wanted)
  const all = [...files.values()].join('\n')
  expect(all).not.toMatch(/perera@|corp\.example|6045550100/i)
  const addresses = new Set(all.match(/[0-9a-f]{20}@migration\.example\.com/g))
  // One for the person, one for the second address in a custom attribute.
  expect(addresses.size).toBe(2)
})

test('real addresses need the number of people who get mail', () => {
  const real = (people: number) => addressProblem({ kind: 'real', people }, 48)
  expect(real(48)).toBeNull()
  expect(real(47)?.message).toContain('48 people will get mail')
  expect(addressProblem({ kind: 'rewritten', domain: 'localhost', salt: 's' }, 48)?.code).toBe('bad-domain')
  expect(mailsSent(48, { console: false, credentials: 'silent' })).toBe(0)
  expect(mailsSent(48, { console: true, credentials: 'silent' })).toBe(48)
  expect(mailsSent(48, { console: false, credentials: 'reset' })).toBe(48)
})

test('the reject file has the source columns, the row and the reason, and mends into an accepted file', () => {
  const { files, totals } = written(
    [table(line('ann@corp.example'), line('=cmd|calc'), line('bo@corp.example'), line('ANN@corp.example'))],
    PLAN,
    { kind: 'rejected' },
  )
  expect(totals).toMatchObject({ records: 4, accepted: 2, rejected: 2 })
  const rows = parse(files.get('rejected-users.csv')!)
  expect(rows[0]).toEqual(['rehearsal_row', 'rehearsal_rules', 'rehearsal_reasons', ...HEADER.split(',')])
  expect(rows.slice(1).map((row) => row.slice(0, 2))).toEqual([
    ['3', 'username-not-email'],
    ['5', 'username-taken'],
  ])
  expect(rows[1]![2]).toContain('mail: Username is no e-mail address')
  expect(rows[1]![3]).toBe("'=cmd|calc")
  const mended = files
    .get('rejected-users.csv')!
    .replaceAll("'=cmd|calc", 'cy@corp.example')
    .replaceAll('ANN@', 'anna@')
  expect(rehearse([{ name: 'again.csv', content: mended }], PLAN)).toMatchObject({ records: 2, rejected: 0 })
})

test('rejected records of nested formats keep their own shape', () => {
  const records = [
    { mail: 'ann@corp.example', deep: { a: [1] } },
    { mail: 'nobody', deep: { a: [2] } },
  ]
  const { files } = written([{ name: 'users.json', content: JSON.stringify(records) }], PLAN, { kind: 'rejected' })
  expect(JSON.parse(files.get('rejected-users.ndjson')!)).toMatchObject({
    rehearsal_row: 2,
    mail: 'nobody',
    deep: { a: [2] },
  })
})

test('the pilot shows every state, locale, transform and rule with few people', () => {
  const lines = Array.from({ length: 500 }, (_, i) =>
    line(
      `p${i}@corp.example`,
      i % 50 === 0 ? 'suspended' : i % 70 === 1 ? 'deleted' : 'active',
      i % 9 === 0 ? 'de' : 'en-US',
    ),
  )
  const wanted = { kind: 'users' as const, who: 'pilot' as const, channels: ['scim' as const], ...TEST_FILES }
  const { files, pilot, totals } = written([table(...lines)], PLAN, wanted)
  expect(totals.leftBehind).toBeGreaterThan(0)
  expect(pilot!.people).toBeLessThanOrEqual(3)
  expect(pilot!.missed).toBe(0)
  const { Operations } = JSON.parse(files.get('scim/bulk-0001.json')!) as {
    Operations: { method: string; path: string; data: Record<string, unknown> }[]
  }
  const people = Operations.filter(({ method }) => method === 'POST')
  expect(people).toHaveLength(pilot!.people)
  expect(Operations.filter(({ method }) => method === 'PATCH').map(({ path }) => path)).toEqual([
    '/Groups/{id of Staff}',
  ])
  expect(new Set(people.map(({ data }) => data.locale))).toEqual(new Set(['de-US', 'en-US']))
  expect(JSON.stringify(Operations)).toContain('"accountLocked":true')
})

test('a greedy cover has every feature and no member without need of its own choice', () => {
  const chosen = greedyCover([['a'], ['a', 'b', 'c'], ['d'], ['c', 'd']])
  expect(chosen).toEqual([1, 2])
  expect(greedyCover([])).toEqual([])
})

test('limits of the console file in bytes hold for long values', () => {
  const plan = planOf({
    rows: [['mail', 'username'], ...Array.from({ length: 9 }, (_, i) => [`n${i}`, `custom:n${i}`] as [string, string])],
  })
  const wide = Array.from({ length: 120 }, (_, i) => ({
    mail: `p${i}@corp.example`,
    ...Object.fromEntries(Array.from({ length: 9 }, (_, k) => [`n${k}`, 'ü'.repeat(1000)])),
  }))
  const wanted = {
    kind: 'users' as const,
    who: 'all' as const,
    channels: ['console' as const, 'scim' as const],
    ...TEST_FILES,
  }
  const { files } = written([{ name: 'u.json', content: JSON.stringify(wide) }], plan, wanted)
  for (const [name, text] of files) {
    const bytes = new TextEncoder().encode(text).length
    expect(bytes).toBeLessThanOrEqual(name.startsWith('scim/') ? LIMITS.bulkBytes.value : LIMITS.csvBytes.value)
  }
  expect(files.size).toBeGreaterThan(6)
})

test('a reject file that grows too large ends, and the next one has the titles again', () => {
  const parts = new Map<string, string>()
  const write = (name: string, bytes: Uint8Array) =>
    parts.set(name, (parts.get(name) ?? '') + new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  const many = Array.from({ length: 4000 }, (_, i) => line(`nobody${i}`))
  const { rejected } = rehearse([table(...many)], PLAN, { outputs: [rejectFile(write, 200_000)] })
  expect(parts.size).toBeGreaterThan(1)
  const rows = [...parts.values()].map(parse)
  for (const part of rows) expect(part[0]![0]).toBe('rehearsal_row')
  expect(rows.reduce((sum, part) => sum + part.length - 1, 0)).toBe(rejected)
  for (const text of parts.values()) expect(new TextEncoder().encode(text).length).toBeLessThan(201_000)
})

test('users, groups and bytes keep to the numbers of the plan, and every member is a user of the same request', () => {
  const plan = {
    ...PLAN,
    limits: [
      { id: 'bulkOperations' as const, value: 10, source: 'Own server', date: null },
      { id: 'bulkBytes' as const, value: 6000, source: 'Own server', date: null },
    ],
  }
  const wanted = { kind: 'users' as const, who: 'all' as const, channels: ['scim' as const], ...TEST_FILES }
  const { files, totals } = written(
    [table(...Array.from({ length: 40 }, (_, i) => line(`p${i}@corp.example`)))],
    plan,
    wanted,
  )
  const texts = [...files].filter(([name]) => name.startsWith('scim/')).map(([, text]) => text)
  const seen = new Set<string>()
  for (const text of texts) {
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(6000)
    const { Operations } = JSON.parse(text) as {
      Operations: {
        method: string
        bulkId?: string
        data: { Operations?: { value: { members: { value: string }[] } }[] }
      }[]
    }
    expect(Operations.length).toBeLessThanOrEqual(10)
    const ids = Operations.flatMap(({ bulkId }) => bulkId ?? [])
    const members = Operations.flatMap(({ data }) => data.Operations?.[0]?.value.members ?? [])
    expect(members.map(({ value }) => value)).toEqual(ids.map((id) => `bulkId:${id}`))
    expect(Operations.at(-1)?.method).toBe('PATCH')
    for (const id of ids) seen.add(id)
  }
  expect(seen.size).toBe(totals.accepted)
})
