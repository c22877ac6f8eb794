import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormula } from '@/lib/core/formula-guard'
import { plainText } from '@/lib/core/plain-text'
import { bundleFixture } from './bundle-fixture'
import { writeCsv } from './csv'
import { mappingCsv } from './mapping-csv'

// The package brings no types of its own.
const Papa = createRequire(import.meta.url)('papaparse') as {
  parse(text: string, options: object): { data: string[][] }
}
const parse = (bytes: Uint8Array) =>
  Papa.parse(new TextDecoder().decode(bytes), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)

test('an independent parser reads the same cells back', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 })), (rows) => {
      const back = parse(writeCsv(rows))
      expect(back).toEqual(rows.map((row) => row.map((cell) => guardFormula(plainText(cell)))))
    }),
  )
})

test('no cell starts a formula', () => {
  const risky = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\r=1',
    '\u200B=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u202E=1',
  ]
  for (const text of risky) expect(parse(writeCsv([[text, 'x']]))[0]?.[0]).toMatch(/^'/)
  expect(parse(writeCsv([[-5, 'a-b']]))[0]).toEqual(['-5', 'a-b'])
})

test('the mapping names every attribute once, with its target', async () => {
  const rows = parse(await mappingCsv.render(bundleFixture()))
  expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true)
  expect(rows.map((row) => row[0])).toEqual(['Source attribute', 'email', "'=cmd|calc", 'legacy_id'])
  expect(rows[1]).toContain('emailaddress')
  expect(rows[3]).toContain('Left behind')
})
