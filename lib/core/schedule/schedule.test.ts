import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { addDays, dayOf, isoOf } from '@/lib/core/iso-date'
import { backSchedule, earliestGoLive } from './back-schedule'
import { closedDays, latestEnd } from './closed-days'
import { LEAD_TIMES } from './lead-times'
import { neededTasks } from './needed-tasks'
import { planSchedule } from './plan-schedule'
import { scheduleBlocks } from './schedule-blocks'
import type { Scheduled, Task } from './task'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-06-01', days))
const task: fc.Arbitrary<Task> = fc.record({
  id: fc.constantFrom(...ids),
  name: fc.constant('Work'),
  owner: fc.constant(''),
  days: fc.integer({ min: 0, max: 40 }),
  doneBefore: fc.integer({ min: 0, max: 40 }),
  // Circles and names nobody has come as well.
  after: fc.uniqueArray(fc.constantFrom(...ids, 'nobody'), { maxLength: 3 }),
  freeze: fc.constantFrom('whole' as const, 'end' as const, 'nothing' as const),
  source: fc.constant('Test'),
  because: fc.constant('Test'),
  isDone: fc.boolean(),
})
const tasks = fc.uniqueArray(task, { selector: (one) => one.id, maxLength: 6 })
const acyclic = tasks.map((list) =>
  list.map((one) => ({ ...one, after: one.after.filter((id) => id < one.id || id === 'nobody') })),
)
const freezes = fc.array(
  fc.tuple(day, fc.integer({ min: -2, max: 30 })).map(([from, days]) => ({ from, to: addDays(from, days) })),
  { maxLength: 4 },
)
const meets = (from: string, to: string, range: { from: string; to: string }) =>
  range.from <= range.to && from <= range.to && range.from <= to

describe('laws of the schedule', () => {
  test('it never runs backwards: start, end, what waits for it, go-live', () => {
    fc.assert(
      fc.property(acyclic, day, day, freezes, (list, goLive, today, closed) => {
        const found = backSchedule(list, goLive, today, closed)
        for (const one of found) {
          expect(one.start <= one.done && one.done <= addDays(goLive, -one.doneBefore)).toBe(true)
          expect(one.earliest >= addDays(today, -one.days)).toBe(true)
          for (const next of found.filter(({ after }) => after.includes(one.id))) {
            expect(one.done <= next.start).toBe(true)
            expect(addDays(one.earliest, one.days) <= next.earliest).toBe(true)
          }
        }
      }),
    )
  })

  test('no task lies in a freeze', () => {
    fc.assert(
      fc.property(tasks, day, day, freezes, (list, goLive, today, closed) => {
        for (const one of backSchedule(list, goLive, today, closed)) {
          if (one.freeze === 'nothing') continue
          const from = one.freeze === 'whole' ? one.start : one.done
          expect(closed.filter((range) => meets(from, one.done, range))).toEqual([])
        }
        const peaks = closed.map(({ from, to }) => ({ from: addDays(from, 40), to: addDays(to, 40) }))
        const soonest = earliestGoLive(list, today, closed, peaks)
        expect([...closed, ...peaks].filter((range) => meets(soonest, soonest, range))).toEqual([])
      }),
    )
  })

  test('without freezes, go-live n days later is everything n days later', () => {
    fc.assert(
      fc.property(tasks, day, day, fc.integer({ min: -200, max: 200 }), (list, goLive, today, days) => {
        const one = backSchedule(list, goLive, today, [])
        const moved = backSchedule(list, addDays(goLive, days), today, [])
        expect(moved.map(({ id, start, done }) => ({ id, start, done }))).toEqual(
          one.map(({ id, start, done }) => ({ id, start: addDays(start, days), done: addDays(done, days) })),
        )
        expect(moved.map(({ slack }) => slack)).toEqual(one.map(({ slack }) => slack + days))
      }),
    )
  })

  test('go-live on the earliest day leaves no task late, without freezes', () => {
    fc.assert(
      fc.property(tasks, day, (list, today) => {
        const soonest = earliestGoLive(list, today, [], [])
        for (const one of backSchedule(list, soonest, today, [])) expect(one.slack).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('the critical path begins with the earliest start and leads to go-live, each task to the next without a day between', () => {
    fc.assert(
      fc.property(tasks, day, day, freezes, (list, goLive, today, closed) => {
        const found = backSchedule(list, goLive, today, closed)
        const byId = new Map(found.map((one) => [one.id, one]))
        const end = (by: string, one: Scheduled) => isoOf(latestEnd(dayOf(by), one, closedDays(closed)))
        if (found.length > 0) expect(found[0]?.isCritical).toBe(true)
        for (const start of found.filter((one) => one.isCritical)) {
          const path = new Set<string>()
          let one = start
          while (one.holdsUp !== null) {
            expect(path.has(one.id)).toBe(false)
            path.add(one.id)
            const next = byId.get(one.holdsUp)
            if (!next) throw new Error(`${one.id} holds up ${one.holdsUp}, which is not there`)
            expect(next.isCritical && next.after.includes(one.id)).toBe(true)
            expect(one.done).toBe(end(next.start, one))
            one = next
          }
          expect(one.done).toBe(end(addDays(goLive, -one.doneBefore), one))
        }
      }),
    )
  })

  test('begun on the day its path begins go-live is kept; a day later it is not', () => {
    fc.assert(
      fc.property(tasks, day, freezes, (list, goLive, closed) => {
        const open = closed.filter(({ from, to }) => !(from <= goLive && goLive <= to))
        const first = backSchedule(list, goLive, goLive, open)[0]
        if (!first) return
        expect(earliestGoLive(list, first.start, open, []) <= goLive).toBe(true)
        expect(earliestGoLive(list, addDays(first.start, 1), open, []) > goLive).toBe(true)
      }),
    )
  })
})

const withGoLive = (goLive: string) => {
  const facts = unknownFacts()
  facts.timeline.goLive = answered(goLive)
  return facts
}

test('every plan: the long chain is critical, and a date too near says what is late', () => {
  const facts = withGoLive('2027-06-12')
  const { tasks: found, critical, wait, late, earliest } = planSchedule(facts, '2026-11-24')
  expect(critical.map(({ id }) => id)).toEqual(['export', 'mapping', 'request', 'answer'])
  expect(wait).toEqual({ days: 5, kept: 5, freezes: [] })
  expect(late).toEqual([])
  expect(found.find(({ id }) => id === 'answer')).toMatchObject({ start: '2027-05-17', done: '2027-06-07' })
  const near = planSchedule(withGoLive('2026-12-12'), '2026-11-24')
  expect(near.late.map(({ id }) => id)).toContain('export')
  // 21 + 35 + 3 + 21 days one after the other, and 5 before go-live.
  expect(earliest).toBe(addDays('2026-11-24', 85))
  expect(planSchedule(unknownFacts(), '2026-11-24')).toMatchObject({ tasks: [], earliest })
})

test('a second chain that begins on the same day is named, not strung into the first', () => {
  const facts = withGoLive('2027-06-12')
  facts.timeline.leadTimes = answered([
    { id: 'x', task: 'other', name: 'Works council', days: 85, isDone: null, source: '' },
  ])
  const { critical, alsoCritical } = planSchedule(facts, '2026-11-24')
  expect(critical.map(({ id }) => id)).toEqual(['export', 'mapping', 'request', 'answer'])
  expect(alsoCritical.map(({ name }) => name)).toEqual(['Works council'])
  expect(JSON.stringify(scheduleBlocks(facts, '2026-11-24'))).toContain('Just as early: Works council.')
})

test('only what the plan needs, and what is done is said with its reason', () => {
  const facts = withGoLive('2027-06-12')
  const idsOf = () => neededTasks(facts).map(({ id }) => id)
  expect(idsOf()).not.toContain('service')
  expect(idsOf()).not.toContain('load-test')
  facts.strategy.silentUsers = answered(10)
  facts.strategy.silentDone = answered(['network'])
  facts.legal.dpa = answered('signed')
  facts.legal.noticeDays = answered(45)
  facts.request.loadTest = answered(true)
  facts.timeline.betweenWay = answered('dual-write')
  facts.timeline.leadTimes = answered([
    { id: 'x', task: 'mapping', name: '', days: 60, isDone: null, source: 'Last project' },
    { id: 'y', task: 'legal', name: '', days: null, isDone: true, source: '' },
    { id: 'z', task: 'other', name: 'Works council', days: 40, isDone: null, source: '' },
  ])
  const found = new Map(neededTasks(facts).map((one) => [one.id, one]))
  expect(found.get('firewall')).toMatchObject({ isDone: true, because: 'Ticked in step 4' })
  expect(found.get('dpa')).toMatchObject({ isDone: true, because: 'It is signed' })
  expect(found.get('notice')).toMatchObject({ days: 45 })
  expect(found.get('mapping')).toMatchObject({ days: 60, source: 'Last project' })
  expect(found.get('legal')).toMatchObject({ isDone: true, days: 7 })
  expect(found.get('own-z')).toMatchObject({ name: 'Works council', days: 40 })
  expect(found.has('load-test') && found.has('dual-write') && !found.has('delta')).toBe(true)
})

test('a password clash is a task until it is decided, and relaxed rules one that waits for it', () => {
  const weak = { minLength: 8, digit: true, upper: false, lower: true, special: false }
  const facts = withGoLive('2027-06-12')
  facts.strategy.silentUsers = answered(10)
  facts.strategy.oldPolicy = answered(weak)
  facts.strategy.newPolicy = answered({ ...weak, upper: true })
  const find = (id: string) => planSchedule(facts, '2026-11-24').tasks.find((one) => one.id === id)
  expect(find('password-clash')).toMatchObject({
    because: 'The new rules also ask for an upper-case letter',
    owner: 'Lead admin',
    done: '2027-05-15',
  })
  expect(find('relax-rules')).toBeUndefined()
  facts.timeline.extras = answered(['relax-rules'])
  expect(find('relax-rules')).toMatchObject({ because: 'You named it', done: '2027-05-29' })
  facts.strategy.silentDone = answered(['policy-branch'])
  expect(find('password-clash')).toBeUndefined()
  facts.strategy.silentDone = answered([])
  facts.strategy.newPolicy = answered(weak)
  expect(find('password-clash')).toBeUndefined()
})

test('without go-live the print says the first day, and when all is done it says so', () => {
  const words = (facts: ReturnType<typeof unknownFacts>) => JSON.stringify(scheduleBlocks(facts, '2026-11-24'))
  expect(words(unknownFacts())).toContain('ready by 17 February 2027 at the earliest')
  const done = withGoLive('2027-06-12')
  done.timeline.leadTimes = answered(
    LEAD_TIMES.map(({ id }) => ({ id, task: id, name: '', days: null, isDone: true, source: '' })),
  )
  expect(words(done)).toContain('Everything the schedule counts is done.')
  const frozen = withGoLive('2027-06-12')
  frozen.timeline.freezes = answered([{ id: 'f', name: 'Billing run', from: '2027-06-01', to: '2027-06-11' }])
  expect(words(frozen)).toContain(
    'Pilot group, then go-live 12 days later, of which 5 are kept free before it; the freeze Billing run lies between.',
  )
  expect(words(withGoLive('2027-06-12'))).toContain('team, then go-live 5 days later, which are kept free before it.')
})

test('every lead time waits only for ones that exist', () => {
  const known = new Set<string>(LEAD_TIMES.map(({ id }) => id))
  expect(LEAD_TIMES.flatMap(({ after }) => [...after]).filter((id) => !known.has(id))).toEqual([])
})
