import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepsBar } from './exit-bar'

test('a run that rejects just what the bar allows keeps it', () => {
  expect(keepsBar({ records: 0, rejected: 0 }, 0)).toBeNull()
  expect(keepsBar({ records: 10, rejected: 0 }, 0)).toBe(true)
  expect(keepsBar({ records: 10, rejected: 1 }, 0)).toBe(false)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), (percent) => {
      expect(keepsBar({ records: 100, rejected: percent }, percent / 100)).toBe(true)
      expect(keepsBar({ records: 100, rejected: percent + 1 }, percent / 100)).toBe(false)
    }),
  )
})
