import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, dayText, isoDate } from './iso-date'

test('only days of the calendar', () => {
  expect(isoDate(2024, 2, 29)).toBe('2024-02-29')
  expect(isoDate(2023, 2, 29)).toBeNull()
  expect(isoDate(1900, 2, 29)).toBeNull()
  expect(isoDate(2000, 2, 29)).toBe('2000-02-29')
  expect(isoDate(2024, 13, 1)).toBeNull()
  expect(isoDate(2024, 4, 31)).toBeNull()
})

test('adding and counting days agree, across clock changes too', () => {
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2)
  fc.assert(
    fc.property(
      fc.integer({ min: -9000, max: 9000 }),
      (n) => daysBetween('2027-01-15', addDays('2027-01-15', n)) === n,
    ),
  )
})

test('a date in a sentence', () => {
  expect(dayText('2027-05-31')).toBe('31 May 2027')
})
