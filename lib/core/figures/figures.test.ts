import fc from 'fast-check'
import { expect, test } from 'vitest'
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { Level } from '@/lib/core/facts/impact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { isoOf } from '@/lib/core/iso-date'
import { planSchedule } from '@/lib/core/schedule/plan-schedule'
import { accountAgesHistogram } from './account-ages'
import { nameRoom, textWidth } from './drawing'
import type { Figure } from './figure'
import { gantt } from './gantt'
import { lastLoginHistogram } from './last-login-histogram'
import { planStrip } from './plan-strip'
import { riskHeatMap } from './risk-heat-map'
import { scheduleGantt } from './schedule-gantt'
import { silentPeriod } from './silent-period'

const origin = { kind: 'person', name: 'Answer', date: null } as const
const fact = <T>(value: T) => known(value, origin)

function plan(goLive: string, cutOff: string, ends: string | null): Facts {
  const facts = unknownFacts()
  const source = {
    kind: 'auth0',
    version: null,
    canExport: true,
    hashesObtainable: false,
    canCheckPassword: true,
    monthlyCost: null,
  }
  return {
    ...facts,
    data: { ...facts.data, sources: fact([{ ...source, id: 's', name: 'Auth0', endsOn: ends }]) },
    strategy: { ...facts.strategy, silentUsers: fact(36_727), cutOff: fact(cutOff) },
    timeline: {
      ...facts.timeline,
      goLive: fact(goLive),
      noticeDate: fact(goLive.replace(/^\d{4}/, '2026')),
      milestones: fact([{ id: 'm', name: 'Legal sign-offs', date: goLive, owner: 'Legal' }]),
      windows: fact([{ id: 'w', name: 'Go-live window', date: goLive, startTime: '22:00', hours: 5 }]),
      freezes: fact([{ id: 'f', name: 'Billing freeze', from: '2027-02-22', to: '2027-03-05' }]),
      peaks: fact([{ id: 'p', name: 'Billing days', from: '2027-04-01', to: '2027-04-03' }]),
    },
  }
}

/** Everything painted lies inside the picture; text may be wider than estimated by a little, never than estimated. */
function expectInside(figure: Figure): void {
  const slack = 0.6
  for (const mark of figure.marks) {
    const points: [number, number][] =
      mark.kind === 'rect'
        ? [
            [mark.x, mark.y],
            [mark.x + mark.width, mark.y + mark.height],
          ]
        : mark.kind === 'line'
          ? [
              [mark.x1, mark.y1],
              [mark.x2, mark.y2],
            ]
          : mark.kind === 'path'
            ? [...mark.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])])
            : textBox(mark.x, mark.y, mark.text, mark.size, mark.anchor)
    for (const [x, y] of points) {
      expect(Number.isFinite(x) && Number.isFinite(y), JSON.stringify(mark)).toBe(true)
      expect(x >= -slack && x <= figure.width + slack, JSON.stringify(mark)).toBe(true)
      expect(y >= -slack && y <= figure.height + slack, JSON.stringify(mark)).toBe(true)
    }
    if (mark.kind === 'rect') expect(mark.width >= 0 && mark.height >= 0).toBe(true)
  }
}

function textBox(
  x: number,
  y: number,
  text: string,
  size: number,
  anchor: 'start' | 'middle' | 'end',
): [number, number][] {
  const width = textWidth(text, size)
  const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return [
    [from, y - size * 0.8],
    [from + width, y + size * 0.25],
  ]
}

const day = fc.integer({ min: 20_800, max: 21_500 }).map(isoOf)
const width = fc.integer({ min: 300, max: 1300 })

test('strip and Gantt stay inside, say the same twice, and have a table, whatever the dates', () => {
  fc.assert(
    fc.property(day, day, day, fc.option(day), width, (today, goLive, cutOff, ends, size) => {
      const facts = plan(goLive, cutOff, ends)
      const options = {
        width: size,
        locale: 'en-GB',
        due: [
          { label: '4', date: goLive, late: true },
          { label: '5, 6', date: cutOff, late: false },
        ],
      }
      const schedule = (...[of, on, options]: Parameters<typeof gantt>) =>
        scheduleGantt(of, on, planSchedule(of, on), options)
      for (const draw of size < 480 ? [gantt, schedule] : [planStrip, gantt, schedule]) {
        const figure = draw(facts, today, options)
        if (figure === null) continue
        expectInside(figure)
        expect(draw(facts, today, options)).toEqual(figure)
        expect(figure.table.rows.every((row) => row.length === figure.table.columns.length)).toBe(true)
        expect(figure.description).not.toMatch(/NaN|Invalid|undefined/)
      }
    }),
  )
})

test('nothing known, nothing drawn', () => {
  expect(planStrip(unknownFacts(), '2027-01-26', { locale: 'en-GB' })).toBeNull()
  expect(gantt(unknownFacts(), '2027-01-26', { locale: 'en-GB' })).toBeNull()
  expect(scheduleGantt(unknownFacts(), '2027-01-26', { tasks: [] }, { locale: 'en-GB' })).toBeNull()
  const odd = plan('soon', 'later', 'never')
  expect(silentPeriod(odd)).toBeNull()
})

test('the breach is drawn in block ink and said in words', () => {
  const facts = plan('2027-03-27', '2027-07-03', '2027-05-31')
  expect(silentPeriod(facts)?.breach).toEqual({ source: 'Auth0', end: expect.any(Number), days: 33 })
  const strip = planStrip(facts, '2027-01-26', { locale: 'en-GB' })
  expect(strip?.marks.some((mark) => mark.kind === 'path' && mark.ink === 'block')).toBe(true)
  expect(strip?.marks.some((mark) => mark.kind === 'text' && mark.text === '33 days without Auth0')).toBe(true)
  expect(strip?.description).toContain('Auth0 ends 33 days before silent migration does.')
  const sound = planStrip(plan('2027-03-27', '2027-07-03', null), '2027-01-26', { locale: 'en-GB' })
  expect(sound?.marks.some((mark) => mark.ink === 'block')).toBe(false)
})

test('the histogram: one bar per count, heights in proportion, the sum in the table', () => {
  const counts = fc.array(fc.nat(200_000), { minLength: 24, maxLength: 24 })
  fc.assert(
    fc.property(
      counts,
      fc.nat(100_000),
      fc.nat(100_000),
      fc.integer({ min: 280, max: 1100 }),
      (byMonth, older, never, size) => {
        const figure = lastLoginHistogram(
          { asOf: '2027-01-26', byMonth, older, never },
          { width: size, locale: 'en-GB' },
        )
        expectInside(figure)
        const bars = figure.marks.filter((mark) => mark.kind === 'rect')
        expect(bars).toHaveLength(26)
        const sum = figure.table.rows.reduce((total, row) => total + Number(row[1]), 0)
        expect(sum).toBe([...byMonth, older, never].reduce((a, b) => a + b, 0))
        const ages = accountAgesHistogram(
          { asOf: '2027-01-26', byMonth, older, unknown: never, neverUsed: null },
          { width: size, locale: 'en-GB' },
        )
        expectInside(ages)
        expect(ages.table.rows.map((row) => row[1])).toEqual([...byMonth, older, never])
      },
    ),
  )
})

test('the heat map says the whole name of a risk at the width of a page', () => {
  const name = 'Go-live lies on the Easter weekend: few people on call'
  const risk = { id: 'r', name, likelihood: 'high', impact: 'high', mitigation: '', owner: '', due: null } as const
  const figure = riskHeatMap([{ ...risk, residual: null, residualImpact: null }])
  const text = figure.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ')
  expect(text).toContain(`1 ${name}`)
})

test('a long row of a Gantt has the room its name needs, within bounds', () => {
  const room = nameRoom(['First rehearsal, and what it shows put right: done'], 720, 0.4)
  expect(room).toBeGreaterThan(textWidth('First rehearsal, and what it shows', 13))
  expect(room).toBeLessThanOrEqual(288)
  expect(nameRoom([], 720, 0.4)).toBe(110)
})

test('the heat map keeps every risk in the table and every name in its field', () => {
  const level = fc.constantFrom<Level>('low', 'medium', 'high')
  const risk = fc.record({
    id: fc.string(),
    name: fc.string({ maxLength: 120 }),
    likelihood: level,
    impact: level,
    mitigation: fc.string(),
    owner: fc.string(),
    due: fc.constant(null),
    residual: fc.option(level),
    residualImpact: fc.option(level),
  })
  fc.assert(
    fc.property(
      fc.array(risk, { maxLength: 30 }),
      fc.integer({ min: 240, max: 900 }),
      fc.boolean(),
      (risks, width, is) => {
        const figure = riskHeatMap(risks, { width, when: is ? 'after' : 'now' })
        expectInside(figure)
        expect(figure.table.rows).toHaveLength(risks.length)
        expect(figure.marks.filter((mark) => mark.kind === 'rect')).toHaveLength(9)
      },
    ),
  )
})
