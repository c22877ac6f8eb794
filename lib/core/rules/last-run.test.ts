import { expect, test } from 'vitest'
import { lastRun } from './last-run'

test('the newest run counts, of one day the one entered last', () => {
  const run = (id: string, date: string) => ({ id, date, records: 1, rejected: 0, topCause: '' })
  expect(lastRun([])).toBeUndefined()
  expect(lastRun([run('a', '2027-03-02'), run('b', '2027-03-01')])?.id).toBe('a')
  expect(lastRun([run('a', '2027-03-01'), run('b', '2027-03-02')])?.id).toBe('b')
  expect(lastRun([run('a', '2027-03-02'), run('b', '2027-03-02')])?.id).toBe('b')
})
