import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Collected, collect } from '../test-kit'
import { rowXml, workbookOf, workbookParts } from './workbook-fixture'
import { XlsxSession } from './xlsx-session'
import { ARCHIVE_LIMITS } from './zip-archive'

const PEOPLE =
  rowXml(1, ['username', 'email', 'phone', 'zip code']) + rowXml(2, ['ann', 'ann@example.com', 49301234567, 4039])

test('shared, inline and formula texts, booleans, faults, dates by style and filled-up zeros', () => {
  const strings = [
    '<si><t>id</t></si>',
    '<si><r><t xml:space="preserve">na</t></r><r><t>me</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si>',
  ]
  const header =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>"a"</f><v>born</v></c><c r="D1" t="inlineStr"><is><t>seen</t></is></c><c r="E1" t="str"><v>active</v></c><c r="F1" t="str"><v>plz</v></c><c r="G1" t="str"><v>note</v></c></row>'
  const row =
    '<row r="2"><c r="A2"><v>7</v></c><c r="B2" t="inlineStr"><is><t>O&amp;M &lt;x&gt; &#8364;_x000D_</t></is></c><c r="C2" s="1"><v>25569</v></c><c r="D2" s="2"><v>45292.5</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" s="3"><v>4039</v></c><c r="G2" t="e"><v>#N/A</v></c></row>'
  const read = collect(workbookOf([{ name: 'Users', rows: header + row }], strings))
  expect(read.error).toBe(null)
  expect(read.shape).toMatchObject({ format: 'xlsx', header: ['id', 'name', 'born', 'seen', 'active', 'plz', 'note'] })
  expect(read.rows).toEqual([['7', 'O&M <x> €\n', '1970-01-01', '2024-01-01T12:00:00', 'true', '04039', '']])
  expect(read.issues).toEqual([{ code: 'cell-fault', row: 2 }])
})

test('a base of 1904 moves dates by four years and a day', () => {
  const rows = `${rowXml(1, ['name', 'born'])}<row r="2"><c r="A2" t="str"><v>ann</v></c><c r="B2" s="1"><v>0</v></c></row>`
  const read = collect(workbookOf([{ name: 'a', rows }], [], '<workbookPr date1904="1"/>'))
  expect(read.rows).toEqual([['ann', '1904-01-01']])
})

test('phones and ZIP codes stored as numbers, and numbers that lost digits, are warned about', () => {
  const rows =
    rowXml(1, ['name', 'Mobile phone', 'ZIP', 'google']) +
    '<row r="2"><c r="A2" t="str"><v>ann</v></c><c r="B2"><v>4.9301234567E10</v></c><c r="C2"><v>4039</v></c><c r="D2"><v>1.0769150350006151E17</v></c></row>'
  const read = collect(workbookOf([{ name: 'a', rows }]))
  expect(read.rows).toEqual(
    [['ann', '49301234567', '4039', '107691503500061008']].map((row) => [
      ...row.slice(0, 3),
      expect.stringMatching(/^1076915035000\d{5}$/),
    ]),
  )
  expect(read.issues.map(({ code }) => code)).toEqual(['number-as-identifier', 'number-as-identifier', 'digits-lost'])
})

test('a row with the total is nobody; a person of that name with all cells is', () => {
  const rows =
    rowXml(1, ['surname', 'email', 'login', 'city']) +
    rowXml(2, ['Total', 'total@example.com', 'total', 'Town']) +
    rowXml(3, ['Total', null, 1, null])
  const read = collect(workbookOf([{ name: 'a', rows }]))
  expect(read.rows).toEqual([['Total', 'total@example.com', 'total', 'Town']])
  expect(read.issues).toEqual([{ code: 'footer-row', row: 3 }])
})

test('rows keep the numbers of the sheet across gaps, preamble and line breaks in cells', () => {
  const rows =
    rowXml(2, ['Export of 1 May']) +
    rowXml(4, ['username', 'email', 'note']) +
    rowXml(5, ['ann', 'ann@example.com', 'two\nlines']) +
    '<row r="6"><c r="A6" s="1"/></row>' +
    rowXml(9, ['bo', 'bo@example.com', 'x, "y"'])
  const read = collect(workbookOf([{ name: 'a', rows }]))
  expect(read.lines).toEqual([5, 9])
  expect(read.rows[1]).toEqual(['bo', 'bo@example.com', 'x, "y"'])
  expect(read.issues).toEqual([{ code: 'preamble-skipped', row: 4 }])
})

test('the sheet with people wins over the first one, and that is said; hidden sheets lose', () => {
  const cover = rowXml(1, ['topic', 'owner']) + rowXml(2, ['a', 'b'])
  const read = collect(
    workbookOf([
      { name: 'Cover', rows: cover },
      { name: 'Old', rows: PEOPLE, state: 'hidden' },
      { name: 'Users', rows: PEOPLE },
    ]),
  )
  expect(read.shape?.header).toEqual(['username', 'email', 'phone', 'zip code'])
  expect(read.issues.map(({ code }) => code)).toContain('sheet-chosen')
})

test('sheets with the same header are one table, as when each department has its own', () => {
  const people = (names: string[]) =>
    rowXml(1, ['username', 'email']) + names.map((name, i) => rowXml(i + 2, [name, `${name}@example.com`])).join('')
  const read = collect(
    workbookOf([
      { name: 'Field', rows: people(['ann', 'bo']) },
      { name: 'Notes', rows: rowXml(1, ['what', 'when']) + rowXml(2, ['a', 'b']) },
      { name: 'Office', rows: people(['cy']) },
    ]),
  )
  expect(read.rows.map(([name]) => name)).toEqual(['ann', 'bo', 'cy'])
  expect(read.lines).toEqual([2, 3, 2])
  expect(read.issues.map(({ code }) => code)).toEqual(['sheet-chosen', 'sheets-joined'])
})

test('a header over two lines is folded, and values merged downwards are repeated', () => {
  const rows =
    rowXml(1, ['Login', 'Name', null, 'Team']) +
    rowXml(2, [null, 'first', 'last', null]) +
    rowXml(3, ['ann', 'Ann', 'Alder', 'Field']) +
    rowXml(4, ['bo', 'Bo', 'Birch', null]) +
    rowXml(5, ['cy', 'Cy', 'Cedar', null])
  const merges = '<mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:D2"/><mergeCell ref="D3:D4"/>'
  const read = collect(workbookOf([{ name: 'a', rows, merges }]))
  expect(read.shape?.header).toEqual(['Login', 'Name first', 'Name last', 'Team'])
  expect(read.rows.map((row) => row[3])).toEqual(['Field', 'Field', ''])
  expect(read.lines).toEqual([3, 4, 5])
})

test('a table that starts further right, and parts with a namespace prefix', () => {
  const rows = rowXml(1, [null, 'username', 'email']) + rowXml(2, [null, 'ann', 'ann@example.com'])
  const parts = workbookParts([{ name: 'a', rows }])
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
  parts['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(
    sheet.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
  )
  const read = collect(zipSync(parts))
  expect(read.shape?.header).toEqual(['username', 'email'])
  expect(read.rows).toEqual([['ann', 'ann@example.com']])
})

test('any portions give the same rows', () => {
  const bytes = workbookOf([{ name: 'a', rows: PEOPLE }])
  const whole = collect(bytes)
  for (const step of [1, 7, 100]) {
    const cuts = Array.from({ length: Math.floor(bytes.length / step) }, (_, i) => (i + 1) * step)
    expect(collect(bytes, cuts).rows).toEqual(whole.rows)
  }
})

test('a long sheet says how far it is while it is read, and knows its rows by then', () => {
  const rows = [rowXml(1, ['id', 'note'])]
  // Digits that do not repeat, so that the packed sheet is more than one portion.
  for (let i = 0; i < 30_000; i++) rows.push(rowXml(i + 2, [`u${i}`, String((i * 2_654_435_761) % 4_294_967_291)]))
  const sink = new Collected()
  const session = new XlsxSession(sink)
  session.push(workbookOf([{ name: 'a', rows: rows.join('') }]))
  expect(session.isHeld).toBe(true)
  const told: [share: number, rows: number][] = []
  expect(session.end((share) => told.push([share, sink.rows.length]))).toBe(null)
  expect(told.length).toBeGreaterThan(2)
  expect(told.map(([share]) => share)).toEqual(told.map(([share]) => share).sort((a, b) => a - b))
  expect(told.at(-1)![0]).toBe(1)
  expect(told[0]![1]).toBeLessThan(told.at(-1)![1])
})

test('texts of any kind come through', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
      (texts) => {
        // XML itself has no control characters.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones meant
        const cells = texts.map((text) => `x${text.replace(/[\u0000-\u001f_]/g, '')}`)
        const rows = rowXml(1, ['username', 'b', 'c', 'd'].slice(0, cells.length)) + rowXml(2, cells)
        expect(collect(workbookOf([{ name: 'a', rows }])).rows).toEqual([cells])
      },
    ),
    { numRuns: 200 },
  )
})

test('what is no workbook is refused by name', () => {
  expect(collect(zipSync({ 'users.csv': new Uint8Array(5000) })).error).toBe('binary-file')
  expect(collect(workbookOf([])).error).toBe('empty-file')
  expect(collect(workbookOf([{ name: 'a', rows: '' }])).error).toBe('empty-file')
  expect(collect(workbookOf([{ name: 'a', rows: rowXml(1, ['username', 'email']) }])).error).toBe('header-only')
})

test('cut, changed and encrypted files are refused without a crash', () => {
  const bytes = workbookOf([{ name: 'a', rows: PEOPLE }])
  for (let cut = 4; cut < bytes.length; cut += 37)
    expect(collect(bytes.slice(0, cut)).error).toMatch(/^xlsx-|binary-file/)
  let broken = 0
  for (let at = 4; at < bytes.length; at += 3) {
    const changed = bytes.slice()
    changed[at] = changed[at]! ^ 0xff
    if (collect(changed).error !== null) broken++
  }
  expect(broken).toBeGreaterThan(100)
  const locked = bytes.slice()
  const central = new DataView(locked.buffer).getUint32(locked.length - 6, true)
  locked[central + 8] = 1
  expect(collect(locked).error).toBe('xlsx-locked')
})

function limited(bytes: Uint8Array, limits: Partial<typeof ARCHIVE_LIMITS>) {
  const session = new XlsxSession(new Collected(), { ...ARCHIVE_LIMITS, ...limits })
  session.push(bytes)
  return session.end()
}

test('a bomb is refused by what really comes out, whatever it declares', () => {
  const zeros = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'0'.repeat(4_000_000)}</t></is></c></row>`
  const bomb = workbookOf([{ name: 'a', rows: zeros }])
  expect(limited(bomb, { ratioFrom: 1_000_000 })).toEqual({ code: 'xlsx-too-large', detail: '' })
  expect(limited(bomb, { expanded: 1_000_000 })).toEqual({ code: 'xlsx-too-large', detail: '' })
  expect(limited(bomb, { entries: 3 })).toEqual({ code: 'xlsx-too-large', detail: '' })
  expect(limited(bomb, { file: 100 })).toEqual({ code: 'xlsx-too-large', detail: '' })
  const lying = bomb.slice()
  const view = new DataView(lying.buffer)
  const directory = view.getUint32(lying.length - 6, true)
  let at = directory
  while (view.getUint32(at, true) === 0x02014b50) {
    view.setUint32(at + 24, Math.min(view.getUint32(at + 24, true), 2000), true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  expect(limited(lying, {})).toEqual({ code: 'xlsx-broken', detail: '' })
})

test('a workbook of the library that the product writes with is read back', async () => {
  const { default: writeExcelFile } = await import('write-excel-file/universal')
  const blob = await writeExcelFile([
    [{ value: 'username' }, { value: 'email' }, { value: 'born' }, { value: 'active' }],
    [
      { value: 'ann' },
      { value: 'ann@example.com' },
      { type: Date, value: new Date('1990-05-01T00:00:00Z'), format: 'yyyy-mm-dd' },
      { type: Boolean, value: true },
    ],
  ]).toBlob()
  const read = collect(new Uint8Array(await blob.arrayBuffer()))
  expect(read.rows).toEqual([['ann', 'ann@example.com', '1990-05-01', 'true']])
})
