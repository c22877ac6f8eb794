import fc from 'fast-check'
import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { exampleAttribute } from '@/lib/core/rules/example-facts'
import { acceptedRun } from './accepted-run'
import { runTimes } from './run-times'

const typed = { kind: 'person', name: 'Answer', date: null } as const
const DATE = '2026-11-24'

test('the accepted records take as long by the rehearsal as by the sizing, whatever the plan assumes', () => {
  fc.assert(
    fc.property(
      fc.nat(500_000),
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 200_000 }),
      (accepted, retry, lanes, maxLength) => {
        const facts: Facts = unknownFacts()
        facts.goals.assumptions = known(
          [
            { id: 'a', what: 'retry-share', value: retry, source: '' },
            { id: 'b', what: 'addresses', value: lanes, source: '' },
          ],
          typed,
        )
        facts.data.inventory = known([exampleAttribute({ decision: 'move', maxLength })], typed)
        const sizing = runTimes(facts, known(accepted, typed)).find(({ id }) => id === 'scim-bulk')
        expect(acceptedRun(facts, { accepted, date: DATE }).working).toBe(sizing?.time.formula)
      },
    ),
  )
})

test('the requests are a range between the two published sizes, repeats counted', () => {
  expect(acceptedRun(unknownFacts(), { accepted: 19_800, date: DATE })).toEqual({
    requests: '20 to 208 bulk requests',
    working: '19,800 users × 1.01 to 1.05 for repeats / (5 × 1,000 to 100 a minute) = 4 min to 42 min',
  })
  expect(acceptedRun(unknownFacts(), { accepted: 3, date: DATE }).requests).toBe('1 bulk request')
})
