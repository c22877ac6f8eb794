import { expect, test } from 'vitest'
import { patternText, weeklyPattern } from './weekly-pattern'

test.each([
  [null, 'Mondays 08:00 to 10:00', [1], '08:00', '10:00'],
  [null, 'Mon and Thu, 8-10', [1, 4], '08:00', '10:00'],
  [null, 'Monday to Friday 8.30 to 9.45', [1, 2, 3, 4, 5], '08:30', '09:45'],
  [null, 'Tuesdays to Thursdays 7 am - 1 pm', [2, 3, 4], '07:00', '13:00'],
  [null, 'weekend 18:00 to 24:00', [6, 7], '18:00', '24:00'],
  [null, 'every day 22:00 to 00:00', [1, 2, 3, 4, 5, 6, 7], '22:00', '24:00'],
  ['friday', '08:00 to 10:00', [5], '08:00', '10:00'],
  ['friday', '', [5], '00:00', '24:00'],
])('%s "%s" is read', (every, text, days, from, to) => {
  expect(weeklyPattern(every, text)).toEqual({ days, from, to })
})

test.each([
  [null, ''],
  [null, '08:00 to 10:00'],
  [null, 'Mondays'],
  [null, 'Mondays in the morning'],
  [null, 'Mondays 10:00 to 08:00'],
  [null, 'Mondays 08:00 to 25:00'],
  ['friday', 'in the morning'],
])('%s "%s" is no pattern', (every, text) => {
  expect(weeklyPattern(every, text)).toBeNull()
})

test('a pattern in words is read as itself', () => {
  for (const text of ['Mondays 08:00 to 10:00', 'Tuesdays, Thursdays 07:00 to 13:00', 'Weekend 18:00 to 24:00']) {
    const pattern = weeklyPattern(null, text)
    expect(pattern && patternText(pattern)).toBe(text)
  }
})
