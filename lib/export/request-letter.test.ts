import { expect, test } from 'vitest'
import { bundleFixture, emptyBundle } from './bundle-fixture'
import { exportFileName } from './export-file-name'
import { requestLetter } from './request-letter'
import { windowUtc } from './window-utc'

test('says who, how many, which password method, when, and what is open', () => {
  const { text } = requestLetter(bundleFixture())
  for (const part of [
    'Organisation: Alderbrook Water',
    'Region: EU (Ireland)',
    'Users who move: 192,000',
    'forced password reset for 12,000 users; on-demand silent password migration for 180,000 users',
    'Saturday 27 March 2027 22:00 Europe/Dublin (2027-03-27 22:00 UTC), 5 hours',
    'Data processing agreement: being signed',
    'Through which channel, in which format',
    'Q1. Can the rate limit be raised for the window? (yes / no)',
    'Not answered yet: How the file is handed over; answered by',
    'Not resolved yet: Auth0 ends on 31 May, silent migration on 3 July.',
  ]) {
    expect(text).toContain(part)
  }
})

test('an empty plan is a letter of honest gaps on one line each', () => {
  const { subject, text } = requestLetter(emptyBundle())
  expect(subject).toBe('User migration to Asgardeo')
  expect(text).toContain('Users today: not known yet')
  expect(text).not.toMatch(/undefined|null|NaN|\[object/)
})

test('a line end in an answer cannot start a line of the letter', () => {
  expect(requestLetter(bundleFixture()).text).not.toMatch(/^\s*Bcc:/m)
  expect(requestLetter(bundleFixture()).subject).not.toMatch(/[\r\n]/)
})

test('windows in UTC, across zones and clock changes', () => {
  expect(windowUtc('2027-03-27', '22:00', 'Europe/Dublin')).toBe('2027-03-27 22:00 UTC')
  expect(windowUtc('2027-07-03', '22:00', 'Europe/Dublin')).toBe('2027-07-03 21:00 UTC')
  expect(windowUtc('2027-01-10', '02:30', 'Asia/Kolkata')).toBe('2027-01-09 21:00 UTC')
  expect(windowUtc('2027-01-10', '22:00', 'America/New_York')).toBe('2027-01-11 03:00 UTC')
  expect(windowUtc('soon', '22:00', 'Europe/Dublin')).toBeNull()
  expect(windowUtc('2027-01-10', '22:00', 'Nowhere/Else')).toBeNull()
})

test('file names are plain ASCII', () => {
  const pdf = { id: 'pdf', extension: 'pdf' }
  expect(exportFileName('Łódź: move / ../../x', '2027-01-26', pdf)).toMatch(/^[a-z0-9_-]+_2027-01-26\.pdf$/)
  expect(exportFileName('移行', '2027-01-26', pdf)).toBe('migration-plan_2027-01-26.pdf')
  expect(exportFileName('Plan', '2027-01-26', { id: 'mapping-csv', extension: 'csv' })).toBe(
    'plan_mapping_2027-01-26.csv',
  )
})
