import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDayAt, isoOfDay, parseDay } from './day'

test('every spelling of one day is that day', () => {
  const day = Date.UTC(2026, 0, 31) / 86_400_000
  const spellings = [
    '2026-01-31',
    '2026-01-31T23:59:59.123Z',
    '2026-01-31 10:30:00.000000+00',
    '20260131063659.0Z',
    '1769817600',
    '1769817600.578',
    '1769817600000',
    '134142912000000000',
    '1/31/2026 1:25:31 PM',
    '31/1/2026',
    '2026/01/31 07:55:13',
  ]
  for (const text of spellings) expect({ text, day: parseDay(text) }).toEqual({ text, day })
})

test('sentinels and other texts are no day', () => {
  for (const text of [
    '',
    '0',
    'never',
    'Never logged in',
    '9223372036854775807',
    '1601-01-01',
    '9999-12-31',
    '2026-13-01',
    'a-b-c',
    '12',
  ]) {
    expect({ text, day: parseDay(text) }).toEqual({ text, day: null })
  }
})

test('days survive being written and read, from text and from bytes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 7305, max: 47_000 }), (day) => {
      const text = isoOfDay(day)
      expect(parseDay(text)).toBe(day)
      expect(isoDayAt(new TextEncoder().encode(`x${text}`), 1, 11)).toBe(day)
    }),
  )
})
