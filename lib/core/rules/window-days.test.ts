import { expect, test } from 'vitest'
import { rangesMeet } from '@/lib/core/date-range'
import { windowDays } from './window-days'

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

test('minutes count, and what is missing or negative counts as nothing', () => {
  const days = (startTime: string, hours: number) =>
    windowDays({ id: 'w', name: '', date: '2027-03-27', startTime, hours }).to
  expect(days('22:30', 1.5)).toBe('2027-03-27')
  expect(days('22:31', 1.5)).toBe('2027-03-28')
  for (const noTime of ['', '00', '00:', 'late', '00:xx']) {
    expect(days(noTime, 24), noTime).toBe('2027-03-27')
    expect(days(noTime, 24 + 1 / 60), noTime).toBe('2027-03-28')
  }
  expect(days('23:59', -3)).toBe('2027-03-27')
  expect(days('00:00', -48)).toBe('2027-03-27')
  expect(days('24:00', -1)).toBe('2027-03-27')
})

test('ranges meet when they share a day', () => {
  const range = (from: number, to: number) => ({ from: `2027-03-0${from}`, to: `2027-03-0${to}` })
  expect(rangesMeet(range(1, 2), range(2, 3))).toBe(true)
  expect(rangesMeet(range(2, 3), range(1, 2))).toBe(true)
  expect(rangesMeet(range(1, 2), range(3, 4))).toBe(false)
  expect(rangesMeet(range(3, 4), range(1, 2))).toBe(false)
  expect(rangesMeet(range(1, 9), range(4, 5))).toBe(true)
})
