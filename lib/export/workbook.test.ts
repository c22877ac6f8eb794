import fc from 'fast-check'
import { unzipSync } from 'fflate'
import readExcelFile, { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { readMappingTable } from '@/lib/core/mapping/read-mapping-table'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { bundleFixture, NAUGHTY } from './bundle-fixture'
import { bundleOf } from './bundle-of'
import type { Bundle } from './exporter'
import { workbook } from './workbook'

const sample = () => bundleOf(samplePlan(), SAMPLE_TODAY)
const render = async (bundle: Bundle) => Buffer.from(await workbook.render(bundle))
const typed = { kind: 'person', name: 'Answer', date: null } as const

test('every sheet has its titles and typed cells', async () => {
  const sheets = await readExcelFile(await render(sample()))
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Mapping',
    'Inventory',
    'Roles and groups',
    'States',
    'Custom attributes',
    'Segments',
    'Decisions',
    'Risks',
    'Timeline',
    'Questions',
    'Rehearsals',
    'Rehearsal causes',
    'Findings',
    'Answers',
    'Lists',
  ])
  const byName = new Map(sheets.map(({ sheet, data }) => [sheet, data]))
  const cells = (name: string) => (byName.get(name) ?? []).slice(1)
  expect(cells('Inventory')[0]?.slice(0, 4)).toEqual(['user_id', 'identifier', 1, 48_216])
  expect(cells('Segments').reduce((sum, row) => sum + Number(row[1]), 0)).toBe(48_216)
  expect(cells('Timeline').every((row) => row[0] instanceof Date)).toBe(true)
  expect(cells('Timeline').map((row) => row[7])).toContain('2027-03-27 22:00 UTC')
  expect(cells('Custom attributes').map((row) => row[0])).toContain('is_migrated')
  expect(cells('Questions')[0]?.slice(0, 2)).toEqual(['Q1', 'Asgardeo team'])
  expect(cells('Rehearsal causes').map((row) => row[3])).toContain(204)
  expect(cells('Findings').length).toBeGreaterThan(3)
  expect(cells('Answers').length).toBeGreaterThan(30)
})

test('titles are frozen and filtered, and the mapping offers its choices', async () => {
  const files = unzipSync(await render(sample()))
  const part = (name: string) => new TextDecoder().decode(files[name])
  for (let number = 1; number <= 13; number++) {
    expect(part(`xl/worksheets/sheet${number}.xml`)).toMatch(/state="frozen".*<autoFilter ref="A1:[A-Z]+\d+"\/>/s)
  }
  expect(part('xl/worksheets/sheet1.xml')).toContain('<formula1>Lists!$B$2:$B$')
  expect(part('xl/workbook.xml')).toContain("'Roles and groups'!$A$1:$E$")
  const letter = unzipSync(await render({ ...sample(), paper: 'us-letter' }))
  expect(new TextDecoder().decode(letter['xl/worksheets/sheet1.xml'])).toContain('paperSize="1"')
})

test('a row is as high as its longest text, also for programs that do not measure it on opening', async () => {
  const files = unzipSync(await render(sample()))
  const risks = new TextDecoder().decode(files['xl/worksheets/sheet8.xml'])
  const heights = [...risks.matchAll(/<row r="(\d+)"(?: ht="(\d+)")?/g)].map(([, , ht]) => Number(ht ?? 15))
  expect(heights).toHaveLength(10)
  expect(Math.max(...heights.slice(1))).toBeGreaterThanOrEqual(30)
  expect(Math.max(...heights)).toBeLessThanOrEqual(409)
})

test('no cell is a formula, whatever its text', async () => {
  const bundle = bundleFixture()
  const rows = [...NAUGHTY, '=1+1', '+1', '@SUM(A1)'].map(
    (source, at): MappingRow => ({
      id: `row-${at}`,
      source,
      target: { kind: 'custom', name: source, dataType: 'Text' },
      transforms: [],
      confidence: 1,
      reason: source,
      confirmed: false,
    }),
  )
  bundle.facts.mapping.rows = known(rows, typed)
  const file = await render(bundle)
  const parts = Object.entries(unzipSync(file)).filter(([name]) => /sheet\d+\.xml$/.test(name))
  for (const [, bytes] of parts) expect(new TextDecoder().decode(bytes)).not.toMatch(/<f>|t="str"/)
  expect((await readSheet(file, 'Mapping')).slice(1).map((row) => row[0])).toContain('=1+1')
})

test('an untouched mapping sheet is read back as no change, an edited one as its edit', async () => {
  const bundle = sample()
  const rows = bundle.facts.mapping.rows
  if (!rows.known) throw new Error('The sample has a mapping.')
  const table = await readSheet(await render(bundle), 'Mapping')
  expect(readMappingTable(table, rows.value)).toEqual({ changes: [], errors: [] })
  const edited = table.map((row) => row.map((cell) => (cell === 'phone-to-e164:IE' ? 'trim, phone-to-e164:GB' : cell)))
  expect(readMappingTable(edited, rows.value).changes).toMatchObject([
    { op: 'set', fields: ['transforms'], row: { transforms: ['trim', 'phone-to-e164:GB'] } },
  ])
})

test('names of any script survive the way there and back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('constructor', '__proto__', '\uE000a')), {
        maxLength: 5,
      }),
      async (names) => {
        const rows = names.map(
          (source, at): MappingRow => ({
            id: `row-${at}`,
            source,
            target: { kind: 'none' },
            transforms: [],
            confidence: 1,
            reason: source,
            confirmed: true,
          }),
        )
        const bundle = bundleFixture()
        bundle.facts.mapping.rows = known(rows, typed)
        const table = await readSheet(await render(bundle), 'Mapping')
        expect(readMappingTable(table, rows)).toEqual({ changes: [], errors: [] })
      },
    ),
    { numRuns: 25 },
  )
})
