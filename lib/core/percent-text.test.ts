import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentText, roughPercentRange } from './percent-text'

test('one decimal from one percent on, three below, no blank before the sign', () => {
  const said = [0, 1, 0.75, 0.123, 0.01, 0.0098765, 0.00098, 0.97949].map(percentText)
  expect(said).toEqual(['0%', '100%', '75%', '12.3%', '1%', '0.988%', '0.098%', '97.9%'])
})

test('something is never 0%, and not all is never 100%', () => {
  expect([0.000001, 0.9999999].map(percentText)).toEqual(['under 0.001%', '99.9%'])
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (share) => {
      expect(['0%', '100%']).not.toContain(percentText(share))
    }),
  )
})

test('an estimated range is whole percents, one of them when both ends read alike', () => {
  expect(roughPercentRange({ low: 0.681, high: 0.812 })).toBe('68 to 81%')
  expect(roughPercentRange({ low: 0.681, high: 0.684 })).toBe('68%')
})
