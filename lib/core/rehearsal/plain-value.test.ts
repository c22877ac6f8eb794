import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATALOGUE } from '@/lib/core/asgardeo/catalogue'
import { BYTE_CLASS } from '@/lib/core/intake/byte-class'
import { CsvRow } from '@/lib/core/intake/csv/csv-row'
import { CsvScanner } from '@/lib/core/intake/csv/csv-scanner'
import { TRANSFORMS } from '@/lib/core/transforms'
import { applyTransforms } from '@/lib/core/transforms/apply-transforms'
import { compileLanes } from './compile-lanes'
import { plainStep } from './plain-step'
import { planOf, TODAY } from './test-kit'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'))
const label = fc.stringMatching(/^[A-Za-z0-9_.+-]{0,12}$/)
/** Values near the forms, most of them inside; and any others. */
const values = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9._:/+@()= -]{1,200}$/),
  fc.tuple(label, label, fc.stringMatching(/^[A-Za-z0-9.]{0,6}$/)).map(([name, host, top]) => `${name}@${host}.${top}`),
  fc.stringMatching(/^\+?\d{0,17}$/),
  fc
    .tuple(fc.integer({ min: 1, max: 2030 }), two(13), two(32))
    .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${m}-${d}`),
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[|/:]?[A-Za-z0-9|@.]{0,12}$/),
  fc.string({ unit: fc.integer({ min: 0xa0, max: 0x30ff }).map((code) => String.fromCharCode(code)), minLength: 1 }),
  fc.string({ unit: fc.constantFrom(...'aZëÅß İ\u00a0\u0301\u0307'), minLength: 1, maxLength: 9 }),
  fc.constantFrom(
    `${'a'.repeat(64)}@x.yy`,
    `${'a'.repeat(65)}@x.yy`,
    'a@b.co',
    'a@b_c.de',
    'auth0|1',
    '=a',
    "'a",
    '[1]',
  ),
)
/** The value as a cell of a table, or null where it cannot be one cell as it is. */
function cellOf(value: string): CsvRow | null {
  if (value === '' || /[",\r\n]/.test(value) || encoder.encode(value).includes(0xef)) return null
  const row = new CsvRow()
  const bytes = encoder.encode(value)
  const scanner = new CsvScanner({ delimiter: 44, quote: 34, backslash: false, skipSpace: false })
  scanner.scan(row, bytes, 0, bytes.length, true, false)
  return row
}

describe.each(['email', 'alphanumeric'] as const)('with usernames of the kind %s', (usernameMode) => {
  const rows = [
    ...CATALOGUE.map(({ key }) => ['a', key] as [string, string]),
    ...TRANSFORMS.flatMap(({ id }): [string, string, string][] => [
      ['a', 'dob', id],
      ['a', 'custom:own', id],
      ['a', 'username', `${id}:a`],
    ]),
  ]
  const lanes = compileLanes(planOf({ plan: { usernameMode }, rows }), TODAY)

  test('what a lane calls plain passes its pipeline unchanged, and none of its checks fires', () => {
    let seen = 0
    fc.assert(
      fc.property(values, (value) => {
        const row = cellOf(value)
        if (!row) return
        for (const lane of lanes) {
          const from = lane.plainStart?.(row, 0) ?? -1
          if (from < 0) continue
          seen++
          const final = decoder.decode(row.bytes.subarray(from))
          expect(lane.apply(value, () => '')).toBe(final)
          expect(lane.pure.filter(({ check }) => check(final, null as never))).toEqual([])
          expect(lane.isCut?.(value, () => '') ?? false).toBe(false)
          expect(JSON.stringify(final)).toBe(`"${final}"`)
        }
      }),
      { numRuns: 400 },
    )
    expect(seen).toBeGreaterThan(1000)
  })
})

test('what usual exports hold is plain', () => {
  const usual: [string, string, ...string[]][] = [
    ['ann.bo@mail.corp.example', 'username', 'trim', 'lower-case'],
    ['Ann', 'givenname', 'trim'],
    ['Zoë Åberg', 'displayName', 'trim'],
    ['山田', 'displayName'],
    ['+15550100123', 'mobile', 'phone-to-e164:US'],
    ['1984-02-29', 'dob', 'date-to-iso'],
  ]
  for (const row of usual) {
    const [lane] = compileLanes(planOf({ rows: [row] }), TODAY)
    expect(lane!.plainStart!(cellOf(row[0])!, 0), row[0]).toBe(0)
  }
  const [lane] = compileLanes(planOf({ rows: [['a', 'username', 'lower-case']] }), TODAY)
  expect(lane!.plainStart!(cellOf('Ann@corp.example')!, 0)).toBe(-1)
  const [id] = compileLanes(planOf({ rows: [['a', 'custom:legacy', 'strip-prefix']] }), TODAY)
  expect(id!.plainStart!(cellOf('auth0|0123')!, 0)).toBe(6)
})

test('a step that is known leaves clean values without the bytes it may touch', () => {
  const known = TRANSFORMS.map(({ id }) => id).filter((id) => plainStep(id)?.form === null)
  expect(known.length).toBeGreaterThan(7)
  const clean = fc.stringMatching(/^[A-Za-z0-9._:/+@()=-]{1,99}( [A-Za-z0-9]{1,99})?$/)
  fc.assert(
    fc.property(clean, (value) => {
      const mask = encoder.encode(value).reduce((all, byte) => all | BYTE_CLASS[byte]!, 0)
      for (const id of known)
        if ((mask & plainStep(id)!.touches) === 0) expect(applyTransforms([id], value), id).toBe(value)
    }),
  )
})
