import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMITS } from '@/lib/core/asgardeo/limits'
import { known, UNKNOWN } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { exampleAttribute, exampleRow, exampleSegment } from '@/lib/core/rules/example-facts'
import { assumptionEffects } from './assumption-effects'
import { ASSUMPTIONS, assumed } from './assumptions'
import { amountText, durationText } from './number-text'
import { isEnough, peopleDays } from './people-days'
import { runTimes } from './run-times'
import { rangeOf } from './worked'

const TODAY = '2027-01-26'
const typed = { kind: 'person', name: 'Answer', date: null } as const
const fact = <T>(value: T) => known(value, typed)
const assume = (facts: Facts, what: string, value: number): Facts => ({
  ...facts,
  goals: {
    ...facts.goals,
    assumptions: fact([
      ...(facts.goals.assumptions.known ? facts.goals.assumptions.value : []),
      { id: what, what, value, source: 'Measured' },
    ]),
  },
})
const timeOf = (facts: Facts, users: number, id: string) => {
  const found = runTimes(facts, fact(users)).find((run) => run.id === id)
  if (!found) throw new Error(id)
  return found.time
}

test('the published numbers: 200,000 users take 16 h 40 min one by one and 6 h 40 min in bulk of 100', () => {
  const exact = assume(unknownFacts(), 'retry-share', 0)
  expect(amountText(timeOf(exact, 200_000, 'scim-users').amount, 'minutes')).toBe('16 h 40 min')
  const bulk = timeOf(exact, 200_000, 'scim-bulk')
  expect(amountText(bulk.amount, 'minutes')).toBe('40 min to 6 h 40 min')
  expect(bulk.formula).toBe('200,000 users / (5 × 1,000 to 100 a minute) = 40 min to 6 h 40 min')
  expect(bulk.amount).toMatchObject({ driver: expect.stringContaining('two pages') })
  expect(bulk.date).toBe(LIMITS.bulkPerMinute.source.date)
})

test('the import of the team is unknown until its question is answered, and then is that answer', () => {
  const facts = unknownFacts()
  facts.request.questions = fact([
    { id: 'channel', text: 'Channel?' },
    { id: 'duration', text: 'How long?' },
  ])
  expect(timeOf(facts, 10, 'team').amount).toEqual({
    kind: 'unknown',
    needs: 'the Asgardeo team answers question 2',
  })
  expect(timeOf(assume(facts, 'team-import-hours', 5), 10, 'team').amount).toEqual({ kind: 'value', value: 300 })
})

test('without a number of users no time is told', () => {
  for (const run of runTimes(unknownFacts(), UNKNOWN)) expect(run.time.amount.kind).toBe('unknown')
})

const users = fc.integer({ min: 1, max: 3_000_000 })

test('more users never take less time; more addresses never take more; repeats never help', () => {
  fc.assert(
    fc.property(users, fc.nat(1_000_000), fc.integer({ min: 1, max: 20 }), fc.nat(100), (count, more, lanes, retry) => {
      for (const id of ['scim-users', 'scim-bulk', 'console-csv', 'invitations']) {
        const plain = rangeOf(timeOf(unknownFacts(), count, id).amount)
        const larger = rangeOf(timeOf(unknownFacts(), count + more, id).amount)
        const wider = rangeOf(timeOf(assume(unknownFacts(), 'addresses', lanes), count, id).amount)
        const repeated = rangeOf(timeOf(assume(unknownFacts(), 'retry-share', retry), count, id).amount)
        if (!plain || !larger || !wider || !repeated) throw new Error('known users give a time')
        expect(larger.low).toBeGreaterThanOrEqual(plain.low)
        expect(larger.high).toBeGreaterThanOrEqual(plain.high)
        expect(wider.high).toBeLessThanOrEqual(plain.high)
        if (retry >= 5) expect(repeated.high).toBeGreaterThanOrEqual(plain.high)
        expect(plain.low).toBeLessThanOrEqual(plain.high)
      }
    }),
  )
})

test('brute force: sending bulk requests minute by minute takes as long', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 4 }), (count, lanes) => {
      const facts = assume(assume(unknownFacts(), 'retry-share', 0), 'addresses', lanes)
      let sent = 0
      let minutes = 0
      while (sent < count) {
        minutes++
        for (let call = 0; call < 5 * lanes && sent < count; call++) sent += 100
      }
      expect(Math.ceil(rangeOf(timeOf(facts, count, 'scim-bulk').amount)?.high ?? 0)).toBe(minutes)
    }),
  )
})

function worklist(attributes: number, segments: number): Facts {
  const facts = unknownFacts()
  return {
    ...facts,
    data: {
      ...facts.data,
      inventory: fact(Array.from({ length: attributes }, (_, i) => exampleAttribute({ name: `a${i}` }))),
      caseDuplicates: fact(214),
    },
    goals: {
      ...facts.goals,
      segments: fact(
        Array.from({ length: segments }, (_, i) => ({ id: `${i}`, name: `S${i}`, users: 100, kept: true, fate: '' })),
      ),
    },
    strategy: {
      ...facts.strategy,
      segments: fact([exampleSegment('Active', 36_727, 'silent'), exampleSegment('Dormant', 8271, 'reset')]),
      silentUsers: fact(36_727),
      resetUsers: fact(8271),
      silentDone: fact(['check', 'repository', 'flag']),
    },
    mapping: { ...facts.mapping, rows: fact([exampleRow('email', 'emails', { transforms: ['trim', 'lower-case'] })]) },
  }
}

test('days come from the work of this plan, name their driver, and say what they leave out', () => {
  const engineer = peopleDays(worklist(20, 4), TODAY).find((role) => role.role === 'engineer')
  expect(engineer?.items.map((item) => item.what)).toContain('Build the login service')
  expect(engineer?.total.amount).toMatchObject({ kind: 'range', driver: expect.stringContaining('rehearse') })
  expect(engineer?.without).toEqual(['Rebuild roles and groups', 'Add the login script'])
  expect(engineer?.items.find((item) => item.what === 'Build transforms')?.days.formula).toBe(
    '2 transforms × 0.05 to 0.2 days = 0.1 to 0.4 days',
  )
})

test('more of anything never gives fewer days', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.nat(20), fc.nat(20), (attributes, more, segments, others) => {
      const few = peopleDays(worklist(attributes, segments), TODAY)
      const many = peopleDays(worklist(attributes + more, segments + others), TODAY)
      for (const [i, role] of few.entries()) {
        const [a, b] = [rangeOf(role.total.amount), rangeOf(many[i]?.total.amount ?? role.total.amount)]
        if (a && b) {
          expect(b.low).toBeGreaterThanOrEqual(a.low - 1e-9)
          expect(b.high).toBeGreaterThanOrEqual(a.high - 1e-9)
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('days available are compared only when somebody said how many', () => {
  const [lead] = peopleDays(worklist(5, 2), TODAY)
  if (!lead) throw new Error()
  expect(isEnough(lead)).toBeNull()
  const enough = peopleDays(assume(worklist(5, 2), 'lead-days', 200), TODAY)[0]
  expect(enough && isEnough(enough)).toBe(true)
})

test('every assumption can be replaced, is kept within what is possible, and names its source', () => {
  for (const { id, max } of ASSUMPTIONS) {
    const changed = assumed(assume(unknownFacts(), id, 1e12).goals.assumptions, id)
    expect(changed).toMatchObject({ low: max, high: max, changed: true, source: 'Measured' })
  }
  expect(assumed(UNKNOWN, 'team-import-hours')).toBeNull()
})

test('each assumption says how far it alone moves the days, the widest first, and a fixed one moves nothing', () => {
  const effects = assumptionEffects(worklist(20, 4), TODAY)
  expect(effects).toHaveLength(ASSUMPTIONS.length)
  const widths = effects.map(({ days }) => (days ? days.high - days.low : 0))
  expect(widths).toEqual([...widths].sort((a, b) => b - a))
  expect(effects[0]?.days).not.toBeNull()
  const top = effects[0]?.id ?? ''
  const fixed = assumptionEffects(assume(worklist(20, 4), top, 1), TODAY)
  expect(fixed.find(({ id }) => id === top)).toMatchObject({ days: null, now: { changed: true } })
  expect(effects.find(({ id }) => id === 'team-import-hours')).toMatchObject({ now: null, days: null })
})

test('durations read like people say them', () => {
  expect([0.2, 59.4, 60, 400, 5000].map(durationText)).toEqual(['1 min', '1 h', '1 h', '6 h 40 min', '3 days 11 h'])
})
