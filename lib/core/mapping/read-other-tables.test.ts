import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPastedTable } from './is-pasted-table'
import type { MappingRow } from './mapping'
import { readMappingXlsx } from './read-mapping-xlsx'
import { readPastedMapping } from './read-pasted-mapping'

const row = (source: string, key: string): MappingRow => ({
  id: source,
  source,
  target: { kind: 'catalogue', key },
  transforms: [],
  confidence: 1,
  reason: '',
  confirmed: true,
})

test('two pasted columns are source and target, a third holds transforms', () => {
  const { changes, errors } = readPastedMapping('mail\tusername\ttrim, lower-case\r\nfirst\tgivenname\t\r\n', [
    row('mail', 'emailaddress'),
  ])
  expect(errors).toEqual([])
  expect(changes).toMatchObject([
    { op: 'set', row: { source: 'mail', target: { key: 'username' }, transforms: ['trim', 'lower-case'] } },
    { op: 'insert', row: { source: 'first', target: { key: 'givenname' } } },
  ])
})

test('pasted titles are used, also under the names other people give them', () => {
  const { changes } = readPastedMapping('Asgardeo attribute\tNotes\tLegacy attribute\nusername\tx\tmail', [])
  expect(changes).toMatchObject([{ op: 'insert', row: { source: 'mail', target: { key: 'username' } } }])
})

test('errors name the pasted row', () => {
  expect(readPastedMapping('mail\tusername\nfirst\tno-such', []).errors).toMatchObject([{ where: { row: 2 } }])
})

test('any cells survive the clipboard', () => {
  const cell = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (names) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = names.map((name) => `${quoted(`${name}\nx`)}\tcustom:a`).join('\n')
      const { changes } = readPastedMapping(text, [])
      expect(changes).toHaveLength(names.length)
    }),
  )
})

test('a block of cells is told from words', () => {
  expect(isPastedTable('a\tb\nc\td')).toBe(true)
  expect(isPastedTable('phone-to-e164:IE')).toBe(false)
})

test('what is no workbook is refused in words', () => {
  expect(readMappingXlsx(new Uint8Array([0x50, 0x4b, 3, 4, 0]), []).errors[0]?.message).toMatch(/\.$/)
})
