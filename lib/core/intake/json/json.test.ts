import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { collect, utf8 } from '../test-kit'

const leaf = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom('"', '}', '{', '[', ']', '\\', '\\"', '🎉', 'a: 12345678901234567'),
  fc.boolean(),
  fc.integer(),
  fc.constant(null),
)
const person = fc.record({
  username: fc.string({ maxLength: 10 }),
  email: fc.emailAddress(),
  nested: fc.dictionary(fc.constantFrom('a', 'b', 'users'), fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })), {
    maxKeys: 3,
  }),
})
const people = fc.array(person, { minLength: 1, maxLength: 6 })
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as JsonObject[]

test('lines, arrays and wrapped arrays are read back the same, in any portions', () => {
  fc.assert(
    fc.property(people, fc.boolean(), fc.array(fc.nat(2000), { maxLength: 5 }), (all, pretty, places) => {
      const cuts = places.sort((a, b) => a - b)
      const indent = pretty ? 2 : undefined
      const texts = [
        all.map((one) => JSON.stringify(one)).join('\n'),
        all.map((one) => JSON.stringify(one, null, indent)).join('\n'),
        JSON.stringify(all, null, indent),
        JSON.stringify({ realm: 'x', enabled: true, users: all, after: [1, { users: [] }] }, null, indent),
        JSON.stringify({ _embedded: { users: all }, count: all.length }, null, indent),
      ]
      for (const text of texts) {
        const bytes = utf8(text)
        const read = collect(
          bytes,
          cuts.filter((cut) => cut < bytes.length),
        )
        expect(read.error).toBe(null)
        expect(read.records).toEqual(plain(all))
      }
    }),
    { numRuns: 150 },
  )
})

test('every single cut gives the same records', () => {
  const bytes = utf8(
    '\ufeff{"realm":"r\\"","users":[{"username":"a\\\\","email":"a@corp.example"},{"username":"{\\"b","n":[{}]}],"next":"x"}',
  )
  const whole = collect(bytes)
  expect(whole.records).toHaveLength(2)
  expect(whole.besides).toEqual({ realm: 'r"', next: 'x' })
  for (let cut = 1; cut < bytes.length; cut++) {
    const parts = collect(bytes, [cut])
    expect({ cut, records: parts.records, besides: parts.besides }).toEqual({
      cut,
      records: whole.records,
      besides: whole.besides,
    })
  }
})

test('a record with lists of its own is a record, not a wrapper', () => {
  const text = JSON.stringify({
    user_id: 'auth0|1',
    email: 'a@corp.example',
    name: 'A',
    identities: [{ user_id: '1', provider: 'auth0' }],
  })
  expect(collect(utf8(`${text}\n${text}\n`)).records).toHaveLength(2)
  expect(collect(utf8(text)).records).toHaveLength(1)
})

test('long whole numbers keep their digits', () => {
  const read = collect(utf8('[{"id":123456789012345678,"email":"a@corp.example","note":"no: 123456789012345678"}]'))
  expect(read.records[0]).toEqual({ id: '123456789012345678', email: 'a@corp.example', note: 'no: 123456789012345678' })
})

test('fractions stay numbers, however many digits they have', () => {
  const line = '{"username":"a","email":"a@corp.example","score":0.30000000000000004,"rate":-1.234567890123456e-7}'
  expect(collect(utf8(`[${line}]`)).records[0]).toMatchObject({ score: 0.1 + 0.2, rate: -1.234567890123456e-7 })
})

test('objects one after the other on one line are records', () => {
  const text = '{"username":"a","email":"a@corp.example"}{"username":"b","email":"b@corp.example"}'
  expect(collect(utf8(text)).records).toHaveLength(2)
})

test('runs of digits and deep nests are read in one pass', () => {
  const started = process.cpuUsage()
  collect(utf8(`{"users":[{"username":"a","email":"a@corp.example","x":${'0'.repeat(400_000)}e}]}`))
  collect(utf8('{"a":['.repeat(150_000)))
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000)
})

test('a broken line is left out and told; the others stay', () => {
  const read = collect(
    utf8('{"username":"a","email":"a@corp.example"}\n{"username":"b"\n{"username":"c","email":"c@corp.example"}\n'),
  )
  expect(read.records.map(({ username }) => username)).toEqual(['a', 'c'])
  expect(read.issues).toEqual([{ code: 'bad-record', row: 2 }])
})

test('a file that was cut off gives what it has and says so', () => {
  const read = collect(utf8('[{"username":"a","email":"a@corp.example"},{"username":"b","ema'))
  expect(read.records).toHaveLength(1)
  expect(read.issues.map(({ code }) => code)).toEqual(['truncated-file'])
  expect(collect(utf8('[{"username":"a","email":"a@co')).error).toBe('json-broken')
})

test('a record of more than 64 MB is left out and named; what comes after it is read', () => {
  const long = `{"username":"${'x'.repeat(1 << 26)}"}`
  const texts = [`{"username":"ann"}\n${long}\n{"username":"bo"}\n`, `[{"username":"ann"},${long},{"username":"bo"}]`]
  for (const text of texts) {
    const bytes = utf8(text)
    const cuts = Array.from({ length: 64 }, (_, i) => (i + 1) << 20)
    for (const read of [collect(bytes), collect(bytes, cuts)]) {
      expect(read.records).toEqual([{ username: 'ann' }, { username: 'bo' }])
      expect(read.issues).toEqual([{ code: 'record-too-long', row: 2 }])
    }
  }
})

test('one person inside an object is read; many under their ids are not taken for one', () => {
  const person = { username: 'ann', email: 'a@corp.example' }
  expect(collect(utf8(JSON.stringify({ user: person }))).records).toEqual([person])
  const byId = { users: { uid1: person, uid2: person, uid3: person } }
  expect(collect(utf8(JSON.stringify(byId))).records).toEqual([])
})
