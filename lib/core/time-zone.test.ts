import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, instantOf, isTimeZone, offsetMinutes } from './time-zone'

const zones = Intl.supportedValuesOf('timeZone')
const zone = fc.constantFrom(...zones)
const moment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2036, 0, 1) })
const minute = moment.map((at) => Math.floor(at / 60_000) * 60_000)
const iso = (wall: number) => new Date(wall).toISOString()

test('in every real zone a date and time of day names a moment at which the clocks show it', () => {
  fc.assert(
    fc.property(zone, minute, (name, at) => {
      const wall = at + offsetMinutes(name, at) * 60_000
      const found = instantOf(iso(wall).slice(0, 10), iso(wall).slice(11, 16), name)
      // The same moment, or the earlier of the two when the clocks go back: never a later one.
      expect(found).toBeLessThanOrEqual(at)
      expect(found + offsetMinutes(name, found) * 60_000).toBe(wall)
    }),
    { numRuns: 1500 },
  )
})

test('the day of a zone is the one a calendar of that zone shows', () => {
  fc.assert(
    fc.property(zone, moment, (name, at) => {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short' })
      expect(dayIn(name, at)).toBe(format.format(at))
    }),
    { numRuns: 1000 },
  )
})

test('skipped and repeated hours have one answer', () => {
  // Dublin: 01:00 becomes 02:00 on 28 March 2027; 02:00 becomes 01:00 on 31 October 2027.
  expect(iso(instantOf('2027-03-28', '01:30', 'Europe/Dublin'))).toBe('2027-03-28T01:30:00.000Z')
  expect(iso(instantOf('2027-10-31', '01:30', 'Europe/Dublin'))).toBe('2027-10-31T00:30:00.000Z')
  // Lord Howe changes by half an hour.
  expect(iso(instantOf('2027-10-03', '02:15', 'Australia/Lord_Howe'))).toBe('2027-10-02T15:45:00.000Z')
  expect(iso(instantOf('2027-03-27', '24:00', 'Asia/Kolkata'))).toBe('2027-03-27T18:30:00.000Z')
  expect(instantOf('2027-03-27', '25:00', 'UTC')).toBeNaN()
  expect(instantOf('2027-03-27', '10:00', 'Mars/Base')).toBeNaN()
  expect(dayIn('Mars/Base', Date.UTC(2027, 2, 27, 23))).toBe('2027-03-27')
  expect(isTimeZone('Mars/Base')).toBe(false)
})
