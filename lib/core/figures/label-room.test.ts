import fc from 'fast-check'
import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { silentForecast } from '@/lib/core/forecast/silent-forecast'
import { exampleSegment, exampleSource } from '@/lib/core/rules/example-facts'
import { label } from './drawing'
import { hasCollision, placeLabels } from './label-room'
import { lastLoginHistogram } from './last-login-histogram'
import { silentCurve } from './silent-curve'

const fact = <T>(value: T) => known(value, { kind: 'person', name: 'Answer', date: null })
const WIDTHS = [320, 342, 390, 640, 776]

test('labels on one another are found and moved apart', () => {
  const [a, b] = [label('Cut-off', 20, 100), label('Legacy ends', 40, 104)]
  expect(hasCollision([a, b])).toBe(true)
  expect(hasCollision([a, ...placeLabels([a], [b], 0, 200)])).toBe(false)
})

test('the labels of the histogram stand clear of one another at every width', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 2_000_000 }), { minLength: 24, maxLength: 24 }),
      fc.constantFrom(...WIDTHS),
      (byMonth, width) => {
        const lastLogin = { asOf: '2027-01-19', byMonth, older: 50_000, never: 12 }
        const { marks } = lastLoginHistogram(lastLogin, { width, locale: 'en-GB' })
        expect(hasCollision(marks)).toBe(false)
      },
    ),
    { numRuns: 60 },
  )
})

test('the labels of the silent curve stand clear of one another on a phone', () => {
  const facts = unknownFacts()
  const byMonth = Array.from({ length: 24 }, (_, i) => Math.round(9000 / (i + 1)))
  for (const endsOn of ['2027-04-30', '2027-06-15', '2027-09-30']) {
    for (const cutOff of ['2027-05-10', '2027-06-01', '2027-08-31']) {
      const forecast = silentForecast({
        ...facts,
        data: {
          ...facts.data,
          users: fact(40_000),
          lastLogin: fact({ asOf: '2027-01-19', byMonth, older: 500, never: 300 }),
          sources: fact([exampleSource({ name: 'Auth0, customer tenant', endsOn })]),
        },
        strategy: {
          ...facts.strategy,
          segments: fact([exampleSegment('A', 40_000, 'silent')]),
          silentUsers: fact(40_000),
          cutOff: fact(cutOff),
        },
        timeline: { ...facts.timeline, goLive: fact('2027-03-01') },
      })
      if (!forecast) throw new Error('the forecast knows all it needs')
      for (const width of WIDTHS) {
        const { marks } = silentCurve(forecast, { width, locale: 'en-GB' })
        expect({ endsOn, cutOff, width, collides: hasCollision(marks) }).toMatchObject({ collides: false })
      }
    }
  }
})
