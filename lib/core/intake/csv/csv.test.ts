import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect, utf8 } from '../test-kit'

const write = (rows: string[][], delimiter: string, eol: string) =>
  rows
    .map((row) =>
      row.map((cell) => (needsQuotes(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join(eol)
const needsQuotes = (cell: string, delimiter: string) =>
  cell === '' || /["\r\n]|^ /.test(cell) || cell.includes(delimiter)

const header = ['id', 'first name', 'mail']
const cell = fc.string({
  unit: fc.constantFrom('a', 'Z', '7', ' ', '"', ',', ';', '\t', '\n', '\r\n', 'é', '李', '🎉', '\\', "'"),
  maxLength: 12,
})
const rows = fc.array(
  fc.array(cell, { minLength: 3, maxLength: 3 }).filter((row) => row.some((value) => value !== '')),
  { minLength: 1, maxLength: 8 },
)

test('what is written is read back, under every delimiter and line end', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'), (data, delimiter, eol) => {
      // Quoting every cell keeps the dialect vote honest when a cell is full of another delimiter.
      const text = [header, ...data]
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
        .join(eol)
      const read = collect(utf8(text))
      expect(read.shape?.header).toEqual(header)
      expect(read.rows).toEqual(data)
    }),
    { numRuns: 300 },
  )
})

test('portions do not change what is read', () => {
  const text = `${write([header, ['1', 'Ann "A"', 'ann@corp.example'], ['2', 'línea\nuna, dos', ''], ['3', '李🎉', 'x']], ',', '\r\n')}\r\n`
  const bytes = utf8(text)
  const whole = collect(bytes)
  expect(whole.rows).toHaveLength(3)
  for (let cut = 1; cut < bytes.length; cut++) {
    const parts = collect(bytes, [cut])
    expect({ at: cut, rows: parts.rows, lines: parts.lines }).toEqual({ at: cut, rows: whole.rows, lines: whole.lines })
  }
  const everyByte = collect(
    bytes,
    Array.from({ length: bytes.length }, (_, i) => i),
  )
  expect(everyByte.rows).toEqual(whole.rows)
})

test('rows are numbered as an editor counts lines', () => {
  const read = collect(utf8('id,name\n1,"a\nb"\n\n2,c\n'))
  expect(read.lines).toEqual([2, 5])
})

test('ragged rows are told and never shifted', () => {
  const read = collect(utf8('id,name,mail\n1,Ann\n2,Bo,b@corp.example,extra\n3,Cy,c@corp.example\n'))
  expect(read.issues.filter(({ code }) => code === 'ragged-row').map(({ row }) => row)).toEqual([2, 3])
  expect(read.rows[0]).toEqual(['1', 'Ann'])
})

test('a quote inside an unquoted cell is text', () => {
  const read = collect(utf8('id,size,colour\n1,5" pipe,red\n2,6" pipe,blue\n'))
  expect(read.rows).toEqual([
    ['1', '5" pipe', 'red'],
    ['2', '6" pipe', 'blue'],
  ])
})

test('a quote that never closes costs one row, not the file', () => {
  const read = collect(utf8('id,name\n1,"Ann\n2,Bo\n3,Cy\n'))
  expect(read.issues.map(({ code }) => code)).toContain('unclosed-quote')
  expect(read.rows.slice(1)).toEqual([
    ['2', 'Bo'],
    ['3', 'Cy'],
  ])
})

test('spaces before a quote do not hide it', () => {
  const read = collect(utf8('"id", "name", "roles"\n"1", "Ann", "a,b"\n'))
  expect(read.shape?.header).toEqual(['id', 'name', 'roles'])
  expect(read.rows).toEqual([['1', 'Ann', 'a,b']])
})

test('backslash escapes are read when the widths say so', () => {
  const text =
    'name,address,mail\nAnn,1 Main St\\, Springfield,ann@corp.example\nBo,2 Oak St\\, Springfield,bo@corp.example\n'
  expect(collect(utf8(text)).rows[0]).toEqual(['Ann', '1 Main St, Springfield', 'ann@corp.example'])
})

test('the header is found behind a version line, a comment and parameters', () => {
  expect(collect(utf8('version:v1.0,,\nid,name,mail\n1,Ann,\n')).shape?.header).toEqual(['id', 'name', 'mail'])
  expect(collect(utf8('# made by hand\nid,name,mail\n1,Ann,\n')).shape?.header).toEqual(['id', 'name', 'mail'])
  expect(collect(utf8('sep=;\nid;name\n1;Ann\n')).shape?.header).toEqual(['id', 'name'])
  expect(collect(utf8('cost,8,,\nrounds,1,,\n,,,\nid,hash,salt,method\n1,abc,def,x\n')).shape?.header).toEqual([
    'id',
    'hash',
    'salt',
    'method',
  ])
})

test('a byte order mark, UTF-16 and Windows-1252 are read as what they mean', () => {
  expect(collect(utf8('\ufeffid,name\n1,Zoë\n')).rows).toEqual([['1', 'Zoë']])
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...[...'id,name\n1,Zoë\n'].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
  ])
  expect(collect(utf16).rows).toEqual([['1', 'Zoë']])
  expect(collect(utf16, [3, 10, 11]).rows).toEqual([['1', 'Zoë']])
  const latin = new Uint8Array([...utf8('id,name\n1,Zo'), 0xeb, 10])
  const read = collect(latin)
  expect(read.rows).toEqual([['1', 'Zoë']])
  expect(read.issues).toContainEqual({ code: 'encoding-replaced', row: 2 })
})

test('repeated and missing names get names of their own', () => {
  const read = collect(utf8('id,name,id,\n1,Ann,2,x\n'))
  expect(read.shape?.header).toEqual(['id', 'name', 'id (2)', 'column 4'])
  expect(read.issues.map(({ code }) => code)).toEqual(['duplicate-header', 'blank-header'])
})

test('rows without a header are still rows', () => {
  const read = collect(utf8('1,2,3\n'))
  expect(read.shape?.headerless).toBe(true)
  expect(read.rows).toEqual([['1', '2', '3']])
})

test('a first row of people never becomes attribute names', () => {
  for (const text of [
    'Ann,Miller,Sales\nBo,Smith,Legal\nCy,Jones,Sales\n',
    'Müller;Anna;Berlin\nWeiß;Otto;Köln\nGroß;Ida;Bonn\n',
    'ann.miller\tManager\nbo.smith\tClerk\ncy.jones\tClerk\n',
  ]) {
    const read = collect(utf8(text))
    expect(read.shape?.headerless).toBe(true)
    expect(read.shape?.header?.every((name) => /^column \d+$/.test(name))).toBe(true)
    expect(read.issues.map(({ code }) => code)).toContain('header-unclear')
    expect(read.rows).toHaveLength(3)
  }
  const people = 'Ann,ann@corp.example,+15550100\nBo,bo@corp.example,+15550101\nCy,cy@corp.example,+15550102\n'
  expect(collect(utf8(people)).shape?.headerless).toBe(true)
})

test('a header of words above words stays a header', () => {
  expect(collect(utf8('Name,City\nAnn,Berlin\nBo,Bonn\n')).shape?.header).toEqual(['Name', 'City'])
  expect(collect(utf8('costCenter,boss\nSales,Ann\nLegal,Bo\n')).shape?.header).toEqual(['costCenter', 'boss'])
})

test('only a header is an error of its own', () => {
  expect(collect(utf8('id,name,mail\n')).error).toBe('header-only')
})
