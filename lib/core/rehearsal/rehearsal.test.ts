import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIntakeError } from '@/lib/core/intake/issues'
import { profileOf } from '@/lib/core/profile/test-kit'
import { TEST_FILES, written } from './files-kit'
import { createRehearsal } from './rehearsal'
import { ndjson, planOf, rehearse, TODAY } from './test-kit'

const PLAN = planOf({
  plan: { uniqueness: 'within', loginIdentifiers: ['mobile'] },
  rows: [
    ['mail', 'username', 'trim'],
    ['first', 'givenname'],
    ['phone', 'mobile', 'phone-to-e164'],
    ['born', 'dob'],
    ['badge', 'custom:badge'],
  ],
  marks: { badge: { unique: true } },
})

const cell = fc.oneof(
  fc.constantFrom(
    '',
    ' x ',
    'ann@corp.example',
    'ANN@corp.example',
    'a,b',
    'q"q',
    'two\nlines',
    '1990-02-30',
    'é',
    '\u{1F389}',
  ),
  fc.string({ maxLength: 12 }),
)
const rows = fc.array(fc.record({ mail: cell, first: cell, phone: cell, born: cell, badge: cell }), {
  minLength: 1,
  maxLength: 40,
})

const csvOf = (records: Record<string, string>[]) =>
  `mail,first,phone,born,badge\n${records
    .map((record) =>
      Object.values(record)
        .map((value) => `"${value.replaceAll('"', '""')}"`)
        .join(','),
    )
    .join('\n')}\n`

test('any portions give the same totals and the same files', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 60 }), fc.boolean(), (records, step, isTable) => {
      const all = [{ mail: 'first@corp.example', first: 'A', phone: '', born: '', badge: '' }, ...records]
      const content = isTable ? csvOf(all) : ndjson(all)
      const file = { name: 'users', content }
      const wanted = {
        kind: 'users' as const,
        who: 'all' as const,
        channels: ['scim' as const, 'console' as const],
        ...TEST_FILES,
      }
      const whole = written([file], PLAN, wanted)
      const parts = written([file], PLAN, wanted, step)
      expect(parts.totals).toEqual(whole.totals)
      expect([...parts.files]).toEqual([...whole.files])
      expect([...written([file], PLAN, { kind: 'rejected' }, step).files]).toEqual([
        ...written([file], PLAN, { kind: 'rejected' }).files,
      ])
      const { records: read, accepted, rejected, leftBehind } = whole.totals
      expect(accepted + rejected + leftBehind).toBe(read)
      expect(read).toBe(
        isTable ? all.filter((record) => Object.values(record).some((value) => value !== '')).length : all.length,
      )
    }),
    { numRuns: 60 },
  )
})

test('no value of a record is in the totals', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^canary[a-z0-9]{8}[ @<+]?$/), { minLength: 3, maxLength: 12 }),
      (values) => {
        const records = values.map((value, i) => ({
          mail: value,
          first: `${value}"`,
          phone: value,
          born: value,
          badge: values[i % 2]!,
        }))
        const text = JSON.stringify(rehearse([{ name: 'users.json', content: JSON.stringify(records) }], PLAN))
        expect(text).not.toContain('canary')
      },
    ),
    { numRuns: 40 },
  )
})

test('a recipe says what a transform would mend, and how many rejections it takes away', () => {
  const { recipes } = rehearse(
    [
      {
        name: 'u.json',
        content: JSON.stringify([
          { mail: 'a@corp.example', born: '31.12.1990' },
          { mail: 'b@corp.example', born: '3/4/1990' },
          { mail: 'nobody', born: '31.12.1990' },
        ]),
      },
    ],
    PLAN,
  )
  const dates = recipes.find(({ rule }) => rule === 'birth-date-form')
  expect(dates).toMatchObject({ attribute: 'born', transform: 'date-to-iso', records: 3, mended: 2, unblocks: 1 })
  expect(recipes[0]).toBe(dates)
})

test('two files are one export: the second has no name twice, and hash files are not people', () => {
  const totals = rehearse(
    [
      { name: 'a.csv', content: 'mail,first\nann@corp.example,Ann\n' },
      { name: 'b.csv', content: 'mail,first\nAnn@corp.example,Ann\n' },
      { name: 'hashes.csv', content: 'id,password\n1,$2b$10$abc\n' },
    ],
    PLAN,
  )
  expect(totals).toMatchObject({ records: 2, rejected: 1 })
  expect(totals.rules[0]).toMatchObject({ id: 'username-taken', places: [{ file: 1, row: 2 }] })
  expect(totals.files.map(({ role }) => role)).toEqual(['users', 'users', 'hashes'])
})

test('what cannot be read is a value with the next step, and nothing is written as if it had been', () => {
  const rehearsal = createRehearsal({ files: [{ name: 'x.csv', bytes: 0 }], plan: PLAN, today: TODAY })
  rehearsal.endFile(0)
  const result = rehearsal.finish()
  expect(isIntakeError(result) && result.code).toBe('empty-file')
})

test('the digests name the mapping, the files and the rules', () => {
  const run = (plan = PLAN, digests = ['a'.repeat(64)]) => {
    const rehearsal = createRehearsal({ files: [{ name: 'u.csv', bytes: 20 }], plan, today: TODAY })
    rehearsal.push(0, new TextEncoder().encode('mail,first\nann@corp.example,Ann\n'))
    rehearsal.endFile(0)
    const totals = rehearsal.finish(digests)
    if (isIntakeError(totals)) throw new Error(totals.code)
    return totals.digests
  }
  const first = run()
  expect(run()).toEqual(first)
  expect(run({ ...PLAN, rows: PLAN.rows.map((row) => ({ ...row, confidence: 0.3, confirmed: false })) })).toEqual(first)
  expect(run({ ...PLAN, method: 'silent' }).run).not.toBe(first.run)
  expect(run(PLAN, ['b'.repeat(64)])).toMatchObject({ mapping: first.mapping, rulePack: first.rulePack })
  expect(run(PLAN, ['b'.repeat(64)]).run).not.toBe(first.run)
})

test('a default reaches whoever has no value, also of an attribute no file has, in tables and in records', () => {
  const plan = planOf({
    rows: [
      ['mail', 'username'],
      ['lang', 'local', 'default:en-US'],
      ['nowhere', 'country', 'default:Sri Lanka'],
    ],
  })
  const wanted = { kind: 'users' as const, who: 'all' as const, channels: ['scim' as const], ...TEST_FILES }
  for (const content of [
    'mail,lang\na@corp.example,de-DE\nb@corp.example,\n',
    ndjson([{ mail: 'a@corp.example', lang: 'de-DE' }, { mail: 'b@corp.example' }]),
  ]) {
    const text = [...written([{ name: 'users', content }], plan, wanted).files.values()].join('')
    expect(text.match(/"locale":"[^"]*"/g)).toEqual(['"locale":"de-DE"', '"locale":"en-US"'])
    expect(text.match(/"country":"Sri Lanka"/g)).toHaveLength(2)
  }
})

test('a target put together from several attributes is the same from a table and from records', () => {
  const plan = planOf({
    rows: [
      ['mail', 'username'],
      ['first', 'displayName', 'template:{} {last}'],
      ['badge', 'custom:badge', 'replace-pattern:^0+='],
    ],
  })
  const people = [
    { mail: 'a@corp.example', first: 'Ann', last: 'Li', badge: '007' },
    { mail: 'b@corp.example', first: '', last: 'Ng', badge: '0' },
    { mail: 'c@corp.example', first: 'Ann', last: 'Oz', badge: '70' },
    { mail: 'd@corp.example', first: '', last: '', badge: '' },
  ]
  const csv = `mail,first,last,badge\n${people.map((one) => Object.values(one).join(',')).join('\n')}\n`
  const wanted = {
    kind: 'users' as const,
    who: 'all' as const,
    channels: ['scim' as const],
    credentials: 'reset' as const,
    addresses: { kind: 'real' as const, people: 4 },
  }
  for (const content of [csv, ndjson(people)]) {
    const { files } = written([{ name: 'users', content }], plan, wanted)
    const bulk = JSON.parse([...files.values()][0] ?? '')
    const users: Record<string, unknown>[] = bulk.Operations.map(({ data }: { data: object }) => data)
    expect(users.map(({ displayName }) => displayName)).toEqual(['Ann Li', 'Ng', 'Ann Oz', undefined])
    expect(users.map((user) => user['urn:scim:schemas:extension:custom:User'])).toEqual([
      { badge: '7' },
      undefined,
      { badge: '70' },
      undefined,
    ])
  }
})

test('a file is read as the system a person named for its profile, with the same people', () => {
  const file = {
    name: 'u.csv',
    content: 'username,mail,first\nann,ann@corp.example,A\nservice-account-x,x@corp.example,X\n',
  }
  for (const system of ['keycloak', 'okta']) {
    const profile = profileOf([file], undefined, { system })
    if (isIntakeError(profile)) throw new Error(profile.code)
    const totals = rehearse([file], PLAN, { systems: [system] })
    expect(totals.records).toBe(profile.users)
    expect(totals.notPeople).toBe(profile.population.notPeople.reduce((sum, { count }) => sum + count, 0))
  }
  expect(rehearse([file], PLAN).records).toBe(2)
  expect(rehearse([file], PLAN, { systems: ['keycloak'] })).toMatchObject({ records: 1, notPeople: 1 })
})
