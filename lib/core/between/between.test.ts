import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answered } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { addDays } from '@/lib/core/iso-date'
import { amountText } from '@/lib/core/sizing/number-text'
import { rangeOf } from '@/lib/core/sizing/worked'
import { between } from './between'
import { betweenBlocks } from './between-blocks'
import { goingBackBlocks } from './going-back-blocks'

function dated(days: number) {
  const facts = unknownFacts()
  facts.timeline.finalExport = answered('2027-03-20')
  facts.timeline.goLive = answered(addDays('2027-03-20', days))
  return facts
}
const words = (blocks: unknown) => JSON.stringify(blocks)

test('unknown stays unknown, and says what would settle it', () => {
  expect(between(unknownFacts())).toBeNull()
  expect(between(dated(-1))).toBeNull()
  const found = between(dated(7))
  expect(found?.signups.amount).toEqual({ kind: 'unknown', needs: 'step 2 says how many sign up a day' })
  expect(found?.changes.amount.kind).toBe('unknown')
  expect(words(betweenBlocks(dated(7)))).toContain('an unknown number of people who want to sign up')
  expect(words(betweenBlocks(unknownFacts()))).toContain('Unknown until go-live')
})

test('a rate gives a range around rate times days; logins give only an upper end', () => {
  const facts = dated(7)
  facts.data.signupsPerDay = answered(22)
  const signups = between(facts)?.signups
  // 22 x 7 = 154, twice its root 24.8.
  expect(signups && amountText(signups.amount, 'people')).toBe('129 to 179 people')
  facts.data.activity = answered({ days30: 8000, days90: 0, days365: 0, older: 0, never: 0 })
  expect(between(facts)?.changes.amount).toMatchObject({ low: 0, high: 8000 })
  facts.timeline.changesPerDay = answered(140)
  expect(between(facts)?.changes.amount).toMatchObject({ low: 917, high: 1043 })
})

test('a longer gap never has fewer changes, and the range always holds rate times days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), fc.nat(5000), (days, more, rate) => {
      const [one, two] = [days, days + more].map((gap) => {
        const facts = dated(gap)
        facts.data.signupsPerDay = answered(rate)
        const found = between(facts)
        return found ? rangeOf(found.signups.amount) : null
      })
      expect(one && one.low <= rate * days && rate * days <= one.high).toBe(true)
      expect(one && two && two.high >= one.high).toBe(true)
    }),
  )
})

test('the chosen way is named with its work', () => {
  const facts = dated(7)
  expect(words(betweenBlocks(facts))).toContain('None is chosen yet')
  facts.timeline.betweenWay = answered('delta')
  expect(words(betweenBlocks(facts))).toContain('Chosen: a second, smaller import')
})

test('writing to both systems counts with a rate of one’s own', () => {
  const facts = dated(7)
  expect(words(betweenBlocks(facts))).toContain('at most 200 SCIM calls a minute')
  facts.mapping.limits = answered([{ id: 'scimPerMinute', value: 1500, source: '', date: null }])
  expect(words(betweenBlocks(facts))).toContain('at most 1,500 SCIM calls a minute')
})

test('going back: limits of step 6, and what is only in Asgardeo by then', () => {
  const facts = dated(7)
  facts.impact.maxFailedLogins = answered(900)
  facts.impact.pointOfNoReturn = answered('2027-03-29')
  facts.data.signupsPerDay = answered(22)
  facts.strategy.resetUsers = answered(1000)
  facts.timeline.milestones = answered([
    { id: 'w', name: 'Wave', date: '2027-03-28', owner: '', kind: 'wave', users: 400 },
  ])
  const text = words(goingBackBlocks(facts))
  expect(text).toContain('Over 900 logins')
  expect(text).toContain('30 to 58 people')
  expect(text).toContain('0 to 400 people')
  expect(text).toContain('None, no wave has begun')
  expect(text).toContain('2 days after go-live')
  expect(text).not.toContain('2027-04-03')
  expect(goingBackBlocks(unknownFacts())).toEqual([])
})
