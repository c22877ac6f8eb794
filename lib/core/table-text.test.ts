import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTableText } from './table-text'

test.each([
  ['cells and lines', 'a\tb\r\nc\td\n', [1, 'a', 'b'], [2, 'c', 'd']],
  ['a line end and a mark in quotes', 'a\t"b\nb\tb"\nc', [1, 'a', 'b\nb\tb'], [3, 'c']],
  ['quotes written twice, and text behind them', '"a ""b"""\t"c" d', [1, 'a "b"', 'c d']],
  ['blanks before quotes', 'a\t "b"', [1, 'a', 'b']],
  ['quotes that are never closed', 'a\t"b\nc', [1, 'a', '"b'], [2, 'c']],
  ['quotes inside a cell', '5" pipe\t"', [1, '5" pipe', '"']],
  ['empty cells, and rows without a value', 'a\t\t\n\n \t\nb', [1, 'a', '', ''], [4, 'b']],
  ['nothing', '\n \n'],
])('%s', (_, text, ...rows) => {
  expect(readTableText(text, '\t').map(({ row, cells }) => [row, ...cells])).toEqual(rows)
})

test('what is written in quotes is read back, each row where it begins', () => {
  const cell = fc.array(fc.constantFrom('"', '\n', '\r\n', ',', ';', '\t', ' ', 'x')).map((parts) => parts.join(''))
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  fc.assert(
    fc.property(table, fc.constantFrom('\t' as const, ';' as const, ',' as const), (rows, mark) => {
      const written = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(mark))
      const lines = (count: number) =>
        written
          .slice(0, count)
          .join('\n')
          .split(/\r\n|\r|\n/).length
      const expected = rows.map((cells, i) => ({ row: i === 0 ? 1 : lines(i) + 1, cells }))
      const filled = expected.filter(({ cells }) => cells.some((text) => text.trim() !== ''))
      expect(readTableText(written.join('\n'), mark)).toEqual(filled)
    }),
  )
})
