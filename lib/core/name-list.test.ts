import { expect, test } from 'vitest'
import { nameList } from './name-list'

test('up to four names are named, the rest is counted', () => {
  expect(nameList([])).toBe('')
  expect(nameList(['a'])).toBe('a')
  expect(nameList(['a', 'b'])).toBe('a and b')
  expect(nameList(['a', 'b', 'c', 'd'])).toBe('a, b, c and d')
  expect(nameList(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d and 1 more')
  expect(nameList(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d and 2 more')
})
