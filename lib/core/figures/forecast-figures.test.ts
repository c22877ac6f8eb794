import fc from 'fast-check'
import { expect, test } from 'vitest'
import { burnDown } from '@/lib/core/burn-down/burn-down'
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { firstLoginPeak } from '@/lib/core/forecast/first-login-peak'
import { resetPlan } from '@/lib/core/forecast/reset-plan'
import { silentForecast } from '@/lib/core/forecast/silent-forecast'
import { isoOf } from '@/lib/core/iso-date'
import { exampleEntry, exampleSegment, exampleSource } from '@/lib/core/rules/example-facts'
import { textWidth } from './drawing'
import type { Figure } from './figure'
import { firstLoginPeakFigure } from './first-login-peak'
import { resetWaveFigure } from './reset-wave'
import { silentCurve } from './silent-curve'

const fact = <T>(value: T) => known(value, { kind: 'person', name: 'Answer', date: null })

type Shape = {
  byMonth: number[]
  users: number
  goLive: string | null
  cutOff: string | null
  ends: string | null
  mails: number
  capacity: number | null
}

function planOf({ byMonth, users, goLive, cutOff, ends, mails, capacity }: Shape): Facts {
  const facts = unknownFacts()
  return {
    ...facts,
    data: {
      ...facts.data,
      users: fact(users * 2),
      withoutEmail: fact(Math.floor(users / 9)),
      lastLogin: fact({ asOf: '2027-01-19', byMonth, older: 5, never: 3 }),
      sources: fact([exampleSource({ name: 'Auth0, customer tenant', endsOn: ends, monthlyCost: 4100 })]),
    },
    strategy: {
      ...facts.strategy,
      segments: fact([exampleSegment('A', users, 'silent'), exampleSegment('B', users, 'reset')]),
      silentUsers: fact(users),
      resetUsers: fact(users),
      mailsPerDay: fact(mails),
      ...(cutOff === null ? {} : { cutOff: fact(cutOff) }),
    },
    impact: { ...facts.impact, ...(capacity === null ? {} : { maxTicketsPerDay: fact(capacity) }) },
    timeline: { ...facts.timeline, ...(goLive === null ? {} : { goLive: fact(goLive) }) },
    request: {
      ...facts.request,
      followUp: fact([exampleEntry({ kind: 'counted', date: cutOff, actual: 7 })]),
    },
  }
}

const day = fc.integer({ min: 20_800, max: 21_500 }).map(isoOf)
const shape: fc.Arbitrary<Shape> = fc.record({
  byMonth: fc.array(fc.nat(20_000), { minLength: 24, maxLength: 24 }),
  users: fc.integer({ min: 1, max: 200_000 }),
  goLive: fc.option(day),
  cutOff: fc.option(day),
  ends: fc.option(day),
  mails: fc.integer({ min: 500, max: 50_000 }),
  capacity: fc.option(fc.nat(500)),
})

test('whatever the plan, the three pictures stay inside, speak plainly, and carry their table', () => {
  fc.assert(
    fc.property(shape, fc.integer({ min: 280, max: 1200 }), (one, width) => {
      const facts = planOf(one)
      const options = { width, locale: 'en-GB' }
      const forecast = silentForecast(facts)
      const peak = firstLoginPeak(facts)
      const reset = resetPlan(facts)
      const figures = [
        forecast && silentCurve(forecast, { ...options, counted: burnDown(facts) }),
        peak && firstLoginPeakFigure(peak, options),
        reset && resetWaveFigure(reset, options),
      ]
      for (const figure of figures) {
        if (!figure) continue
        expectInside(figure)
        expect(figure.description).not.toMatch(/NaN|Invalid|undefined|Infinity/)
        expect(figure.table.rows.length).toBeGreaterThan(0)
        expect(figure.table.rows.every((row) => row.length === figure.table.columns.length)).toBe(true)
        for (const value of figure.table.rows.flat()) expect(value).not.toBeNaN()
      }
    }),
    { numRuns: 50 },
  )
})

test('the end of the legacy system before the cut-off is drawn in block ink, and only then', () => {
  const one = {
    byMonth: Array(24).fill(100),
    users: 2000,
    goLive: '2027-03-27',
    cutOff: '2027-07-03',
    mails: 500,
    capacity: 3,
  }
  const inks = (ends: string | null) => {
    const forecast = silentForecast(planOf({ ...one, ends }))
    return new Set(forecast ? silentCurve(forecast, { locale: 'en-GB' }).marks.map((mark) => mark.ink) : [])
  }
  expect(inks('2027-05-31').has('block')).toBe(true)
  expect(inks('2027-08-31').has('block')).toBe(false)
  expect(inks(null).has('block')).toBe(false)
})

test('days over the capacity of the help desk are drawn in warn ink', () => {
  const one = { byMonth: Array(24).fill(100), users: 9000, goLive: '2027-03-27', cutOff: null, ends: null, mails: 3000 }
  const warned = (capacity: number) => {
    const plan = resetPlan(planOf({ ...one, capacity }))
    return plan ? resetWaveFigure(plan, { locale: 'en-GB' }).marks.some((mark) => mark.ink === 'warn') : null
  }
  expect(warned(20)).toBe(true)
  expect(warned(100_000)).toBe(false)
})

function expectInside({ marks, width, height }: Figure): void {
  const slack = 1
  for (const mark of marks) {
    const points: [number, number][] = []
    if (mark.kind === 'rect') points.push([mark.x, mark.y], [mark.x + mark.width, mark.y + mark.height])
    if (mark.kind === 'line') points.push([mark.x1, mark.y1], [mark.x2, mark.y2])
    if (mark.kind === 'path') {
      for (const found of mark.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g))
        points.push([Number(found[1]), Number(found[2])])
      expect(mark.d).not.toMatch(/NaN|Infinity/)
    }
    if (mark.kind === 'text') {
      const wide = textWidth(mark.text, mark.size)
      const from = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - wide : mark.x - wide / 2
      // A picture of 320 pixels may not hold a long name of a system; it is then cut at its own edge.
      if (wide <= width - 16) points.push([from, mark.y], [from + wide, mark.y])
    }
    for (const [x, y] of points) {
      expect(x >= -slack && x <= width + slack, JSON.stringify(mark)).toBe(true)
      expect(y >= -slack && y <= height + slack, JSON.stringify(mark)).toBe(true)
    }
  }
}
