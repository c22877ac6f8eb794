import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certainOverlap, possibleOverlap } from './overlap'

test('the overlap of two groups lies between what is certain and what is possible', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 40 }), (people) => {
      const some = people.filter(([a]) => a).length
      const chosen = people.filter(([, b]) => b).length
      const both = people.filter(([a, b]) => a && b).length
      expect(certainOverlap(some, chosen, people.length)).toBeLessThanOrEqual(both)
      expect(possibleOverlap(some, chosen)).toBeGreaterThanOrEqual(both)
    }),
  )
})

test('the overlap is exact where the numbers leave no choice', () => {
  expect(certainOverlap(3, 8, 10)).toBe(1)
  expect(certainOverlap(2, 8, 10)).toBe(0)
  expect(certainOverlap(1, 8, 10)).toBe(0)
  expect(certainOverlap(3, 10, 10)).toBe(3)
  // More picked than there are, while the counts still contradict each other.
  expect(certainOverlap(3, 12, 10)).toBe(3)
  expect(possibleOverlap(3, 8)).toBe(3)
  expect(possibleOverlap(8, 3)).toBe(3)
})
