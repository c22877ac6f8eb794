import fc from 'fast-check'
import { expect, test } from 'vitest'
import { silentForecast } from '@/lib/core/forecast/silent-forecast'
import { fact, silentPlan } from '@/lib/core/forecast/silent-plan-fixture'
import { addDays } from '@/lib/core/iso-date'
import { exampleEntry } from '@/lib/core/rules/example-facts'
import { burnDown, countedAgainst, outlook } from './burn-down'
import { burnDownBlocks } from './burn-down-blocks'

const BY_MONTH = [20_000, 5000, 4000, ...Array(21).fill(300)]
const plan = () => silentPlan(BY_MONTH, 30_000)

test('counts from the log stand beside the forecast of their day; users of a wave are no people moved', () => {
  const facts = plan()
  const entry = (id: string, date: string, actual: number) => exampleEntry({ kind: 'moved', id, date, actual })
  facts.request.followUp = fact([
    entry('b', '2027-06-25', 3000),
    entry('a', '2027-04-26', 15_800),
    entry('c', '2027-01-01', 1),
    exampleEntry({ kind: 'counted', id: 'w', date: '2027-05-01', wave: 'Reset wave 1', actual: 9 }),
    exampleEntry({ kind: 'counted', id: 'all', date: '2027-05-02', planned: 10, failed: 0, actual: 10 }),
  ])
  expect(burnDown(facts).map(({ date, verdict }) => [date, verdict])).toEqual([
    ['2027-04-26', 'as-forecast'],
    ['2027-06-25', 'behind'],
  ])
})

test('a log that counted them as users of no wave is read as before', () => {
  const facts = plan()
  facts.request.followUp = fact([exampleEntry({ kind: 'counted', date: '2027-04-26', actual: 15_800 })])
  expect(burnDown(facts)).toHaveLength(1)
})

test('counts that are the forecast lead to the forecast of the cut-off, and more people never to a later end', () => {
  const facts = plan()
  const forecast = silentForecast(facts)
  if (!forecast?.cutOff) throw new Error('no forecast')
  const end = forecast.cutOff.moved
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 97 }), fc.nat(30_000), fc.nat(5000), (days, people, more) => {
      const at = (moved: number) =>
        outlook(countedAgainst(facts, [{ date: addDays('2027-03-27', days), moved }]), forecast)
      const band = countedAgainst(facts, [{ date: addDays('2027-03-27', days), moved: 0 }])[0]?.forecast
      if (!band) throw new Error('no band')
      for (const key of ['low', 'high'] as const) {
        const led = at(band[key] * 30_000)
        expect(led?.moved.low).toBeLessThanOrEqual(end[key] + 1e-9)
        expect(led?.moved.high).toBeGreaterThanOrEqual(end[key] - 1e-9)
      }
      const [few, many] = [at(people), at(people + more)]
      if (!few || !many) throw new Error('no outlook')
      expect(few.moved.low).toBeGreaterThanOrEqual(Math.min(1, people / 30_000) - 1e-9)
      expect(few.moved.high).toBeLessThanOrEqual(1)
      expect(many.moved.low).toBeGreaterThanOrEqual(few.moved.low - 1e-9)
    }),
  )
})

test('printed with verdict, outlook and its sum; advice only where it falls behind', () => {
  const facts = plan()
  const forecast = silentForecast(facts)
  if (!forecast) throw new Error('no forecast')
  const words = (moved: number) =>
    JSON.stringify(burnDownBlocks(countedAgainst(facts, [{ date: '2027-04-26', moved }]), forecast))
  expect(words(9000)).toContain('Behind the forecast')
  expect(words(9000)).toMatch(
    /If the rest goes as it did until 26 April 2027, \d+( to \d+)?% have moved by 3 July 2027/,
  )
  expect(words(9000)).toContain('Remind those who have not signed in yet')
  expect(words(15_800)).not.toContain('Remind those')
  expect(burnDownBlocks([], forecast)).toEqual([])
})
