import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATALOGUE } from '@/lib/core/asgardeo/catalogue'
import { CUSTOM_TYPES } from '@/lib/core/asgardeo/custom-attribute'
import { known } from '@/lib/core/facts/fact'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { MAPPING_TITLES } from '@/lib/core/mapping/mapping-table'
import { readMappingCsv } from '@/lib/core/mapping/read-mapping-csv'
import { bundleFixture } from './bundle-fixture'
import { mappingCsv } from './mapping-csv'

const typed = { kind: 'person', name: 'Answer', date: null } as const
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', "'=x", ' a', 'a;b', '"q"'))
const target: fc.Arbitrary<MappingRow['target']> = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.constantFrom(...CATALOGUE).map(({ key }) => ({ kind: 'catalogue', key }) as const),
  fc.record({
    kind: fc.constant('custom' as const),
    name: fc.stringMatching(/^[a-z_]{1,30}$/),
    dataType: fc.constantFrom(...CUSTOM_TYPES),
  }),
)
const row = (id: number): fc.Arbitrary<MappingRow> =>
  fc.record(
    {
      id: fc.constant(`row-${id}`),
      source: text,
      target,
      transforms: fc.array(fc.constantFrom('trim', 'lower-case', 'strip-prefix:auth0|', 'phone-to-e164:IE', 'gone')),
      required: fc.boolean(),
      unique: fc.boolean(),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      reason: text,
      confirmed: fc.boolean(),
    },
    { requiredKeys: ['id', 'source', 'target', 'transforms', 'confidence', 'reason', 'confirmed'] },
  )
const rowsOf = fc.integer({ min: 0, max: 8 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => row(i))))

async function written(rows: MappingRow[]): Promise<Uint8Array> {
  const bundle = bundleFixture()
  bundle.facts.mapping.rows = known(rows, typed)
  return mappingCsv.render(bundle)
}

test('what is written is read back as no change at all, whatever the names hold', async () => {
  await fc.assert(
    fc.asyncProperty(rowsOf, async (rows) => {
      expect(readMappingCsv(await written(rows), rows)).toEqual({ changes: [], errors: [] })
    }),
  )
})

test('read into an empty plan, the same rows come out as new ones', async () => {
  const rows = bundleFixture().facts.mapping.rows
  if (!rows.known) throw new Error('The fixture has rows.')
  const text = new TextDecoder().decode(await written(rows.value)).replaceAll(/,r\d\r\n/g, ',\r\n')
  const { changes, errors } = readMappingCsv(new TextEncoder().encode(text), [])
  expect(errors.map((error) => error.where)).toEqual([{ row: 3, column: MAPPING_TITLES.target }])
  expect(changes).toMatchObject([
    { op: 'insert', row: { source: 'email', target: { kind: 'catalogue', key: 'emailaddress' }, confirmed: true } },
  ])
})

test('a spreadsheet that saves with semicolons is understood', async () => {
  const file = 'Row id;Source attribute;Target;Reason\r\nr1;email;username;"a;b"\r\n'
  const rows = bundleFixture().facts.mapping.rows
  const read = readMappingCsv(new TextEncoder().encode(file), rows.known ? rows.value : [])
  expect(read.errors).toEqual([])
  expect(read.changes).toMatchObject([
    { op: 'set', fields: ['target', 'reason'], row: { target: { kind: 'catalogue', key: 'username' }, reason: 'a;b' } },
  ])
})
