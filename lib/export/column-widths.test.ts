import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from './column-widths'

test('no word is wider than its column while the page can hold all words', () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 14 }), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1, maxLength: 6 }), (words) => {
      const columns = words.map((texts) => texts.map((parts) => parts.join(' ')))
      const { size, shares } = columnWidths(columns)
      const total = shares.reduce((sum, share) => sum + share, 0)
      columns.forEach((texts, i) => {
        const longest = Math.max(...texts.flatMap((line) => line.split(' ').map((word) => word.length)))
        expect(((shares[i] ?? 0) / total) * 453 + 1).toBeGreaterThanOrEqual(longest * 0.5 * size)
      })
    }),
  )
})

test('few short columns are set large, many long ones small', () => {
  expect(
    columnWidths([
      ['Users', '12'],
      ['Share', '1%'],
    ]).size,
  ).toBe(9)
  expect(columnWidths(Array.from({ length: 10 }, () => ['A column title', 'identifier_of_it'])).size).toBeLessThan(8)
})
