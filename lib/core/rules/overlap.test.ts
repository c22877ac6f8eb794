import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certainOverlap, possibleOverlap } from './overlap'
import { windowDays } from './window-days'

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

test('a window covers the days it touches', () => {
  const days = (startTime: string, hours: number) =>
    windowDays({ id: 'w', name: '', date: '2027-03-27', startTime, hours }).to
  expect(days('22:00', 1)).toBe('2027-03-27')
  expect(days('22:00', 2)).toBe('2027-03-27')
  expect(days('22:00', 3)).toBe('2027-03-28')
  expect(days('00:00', 72)).toBe('2027-03-29')
  expect(days('', 1)).toBe('2027-03-27')
  expect(days('22:00', 0)).toBe('2027-03-27')
})
