import { expect, test } from 'vitest'
import { withUnit } from './with-unit'

test('a unit follows its number, a currency leads it', () => {
  expect(withUnit('72', 'hours')).toBe('72 hours')
  expect(withUnit('4,100', 'EUR')).toBe('EUR 4,100')
  expect(withUnit('7', undefined)).toBe('7')
  expect(withUnit('1,000', 'SCIM')).toBe('1,000 SCIM')
})
