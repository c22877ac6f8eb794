import { expect, test } from 'vitest'
import { countText, thousands } from './count-text'

test('counts read as a sentence', () => {
  expect(countText(1, 'user')).toBe('1 user')
  expect(countText(8100, 'user')).toBe('8,100 users')
  expect(countText(0, 'person', 'people')).toBe('0 people')
  expect(thousands(-1234567)).toBe('-1,234,567')
  expect(thousands(999)).toBe('999')
})
