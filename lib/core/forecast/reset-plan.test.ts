import fc from 'fast-check'
import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { exampleSegment } from '@/lib/core/rules/example-facts'
import { rangeOf } from '@/lib/core/sizing/worked'
import { peakBlocks, resetBlocks, silentBlocks } from './forecast-blocks'
import { deskCapacity } from './help-desk-calls'
import { leftoverPlan, resetPlan } from './reset-plan'

const fact = <T>(value: T) => known(value, { kind: 'person', name: 'Answer', date: null })

const blocksOf = (facts: Facts) => [...silentBlocks(facts), ...peakBlocks(facts), ...resetBlocks(facts)]

function dormant(users = 8271, mails = 1500): Facts {
  const facts = unknownFacts()
  return {
    ...facts,
    data: { ...facts.data, users: fact(48_216), withoutEmail: fact(412) },
    strategy: {
      ...facts.strategy,
      segments: fact([exampleSegment('Dormant', users, 'reset')]),
      resetUsers: fact(users),
      mailsPerDay: fact(mails),
      linkLifetimeHours: fact(72),
    },
    impact: { ...facts.impact, maxTicketsPerDay: fact(120) },
    timeline: { ...facts.timeline, goLive: fact('2027-03-27') },
  }
}

test('mailboxes are a range, because addresses are counted over all users', () => {
  const plan = resetPlan(dormant())
  expect(plan?.mailboxes.amount).toMatchObject({
    kind: 'range',
    low: (8271 - 412) * 0.9,
    high: 8271 * 0.98,
    driver: expect.stringContaining('without e-mail'),
  })
  const facts = dormant()
  facts.data.withoutEmail = unknownFacts().data.withoutEmail
  expect(resetPlan(facts)?.mailboxes.amount.kind).toBe('unknown')
})

test('mails begin on a working day: the first wave after go-live, else go-live', () => {
  expect(resetPlan(dormant())?.firstDay).toBe('2027-03-29')
  const facts = dormant()
  const wave = { id: 'w', name: 'Reset wave 1', date: '2027-04-12', owner: '', kind: 'wave', users: 10 } as const
  facts.timeline.milestones = fact([{ ...wave, id: 'p', name: 'Pilot', date: '2027-03-01' }, wave])
  expect(resetPlan(facts)).toMatchObject({ firstDay: '2027-04-12', lockedBefore: 16 })
})

test('when the busiest day is too much, fewer mails a day are proposed that the help desk can take', () => {
  const hard = resetPlan(dormant(30_000, 12_000))
  expect(hard?.gentler).not.toBeNull()
  const gentle = resetPlan(dormant(30_000, hard?.gentler?.mailsPerDay ?? 0))
  expect(gentle?.middle.peakCalls.calls).toBeLessThanOrEqual(120)
  expect(resetPlan(dormant())?.gentler).toBeNull()
})

test('the capacity is the accepted number of tickets, else people times hours, else unknown', () => {
  expect(deskCapacity(dormant())).toBe(120)
  const facts = unknownFacts()
  expect(deskCapacity(facts)).toBeNull()
  facts.goals.assumptions = fact([{ id: 'p', what: 'help-desk-people', value: 3, source: '' }])
  expect(deskCapacity(facts)).toBe(90)
})

test('ends of every range are in order, and more users never need fewer mailboxes, calls or people', () => {
  const users = fc.integer({ min: 1, max: 40_000 })
  fc.assert(
    fc.property(users, fc.nat(8000), fc.integer({ min: 500, max: 9000 }), (count, more, mails) => {
      const [small, large] = [resetPlan(dormant(count, mails)), resetPlan(dormant(count + more, mails))]
      if (!small || !large) throw new Error('both have mails')
      for (const range of [small.silent, small.calls, small.peakCalls]) {
        expect(range.low).toBeLessThanOrEqual(range.high)
      }
      expect(large.calls.high).toBeGreaterThanOrEqual(small.calls.high - 1e-3)
      expect(rangeOf(large.mailboxes.amount)?.high).toBeGreaterThanOrEqual(rangeOf(small.mailboxes.amount)?.high ?? 0)
      expect(rangeOf(large.staff.amount)?.high).toBeGreaterThanOrEqual(rangeOf(small.staff.amount)?.high ?? 0)
    }),
    { numRuns: 30 },
  )
})

test('nobody to reset, no mails a day, or no last logins: no plan instead of a guess', () => {
  expect(resetPlan(unknownFacts())).toBeNull()
  expect(resetPlan(dormant(0))).toBeNull()
  expect(resetPlan(dormant(10, 0))).toBeNull()
  expect(leftoverPlan(dormant())).toBeNull()
})

test('what is printed of an unknown plan is nothing, and of a silent plan without last logins that it is unknown', () => {
  expect(blocksOf(unknownFacts())).toEqual([])
  const facts = unknownFacts()
  facts.strategy.silentUsers = fact(100)
  expect(JSON.stringify(blocksOf(facts))).toContain('Unknown until step 2')
})
