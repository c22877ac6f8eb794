import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/iso-date'
import type { JsonObject } from '@/lib/core/json'
import { checkChange } from '@/lib/core/plan/check-change'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { planSchedule } from '@/lib/core/schedule/plan-schedule'
import { draftArbitrary } from '@/lib/steps/draft-arbitrary'
import { gatherFacts } from '@/lib/steps/gather-facts'
import { SAMPLE_TODAY, samplePlan } from '@/lib/steps/sample-plan'
import { questions } from '../schema'
import { moveGoLive, takeOverStarts, withChanges } from './schedule-changes'

const sample = samplePlan()
const draft = sample.answers.timeline
const facts = gatherFacts(sample)

test('go-live takes what is counted from it along; peaks, freezes and the past stay', () => {
  const moved = withChanges(draft, moveGoLive(draft, 14, '2027-02-10')) as typeof draft & { milestones: JsonObject[] }
  expect(moved.goLive).toBe('2027-04-10')
  expect(moved.windows).toMatchObject([{ date: '2027-04-10' }, { date: '2027-04-24' }])
  expect(moved.milestones[0]).toMatchObject({ date: '2027-02-05' })
  expect(moved.milestones[1]).toMatchObject({ date: '2027-02-26' })
  expect(moved.finalExport).toBe('2027-04-03')
  expect([moved.peaks, moved.freezes]).toEqual([draft.peaks, draft.freezes])
  expect(moveGoLive(draft, 0, SAMPLE_TODAY)).toEqual([])
  expect(moveGoLive({}, 7, SAMPLE_TODAY)).toEqual([])
})

test('there and back again is where it was, whatever the draft, and every change can be saved', () => {
  fc.assert(
    fc.property(draftArbitrary(questions), fc.integer({ min: -400, max: 400 }), (any, days) => {
      const there = moveGoLive(any, days, '0001-01-01')
      for (const change of there) expect(checkChange(questions, change)).toBeNull()
      const moved = withChanges(any, there)
      if (there.length > 0) expect(moved.goLive).toBe(addDays(String(any.goLive), days))
    }),
    { numRuns: 200 },
  )
  const there = withChanges(draft, moveGoLive(draft, 21, SAMPLE_TODAY))
  expect(withChanges(there, moveGoLive(there, -21, SAMPLE_TODAY))).toEqual(draft)
})

test('taking over gives every task one start and is settled after once', () => {
  const { tasks } = planSchedule(facts, SAMPLE_TODAY)
  const changes = takeOverStarts(draft, tasks)
  const after = withChanges(draft, changes)
  expect(readAnswers(questions, after).problems).toEqual([])
  const rows = after.milestones as JsonObject[]
  for (const task of tasks) {
    expect(rows.find(({ id }) => id === `start-${task.id}`)).toMatchObject({ date: task.start, kind: 'preparation' })
  }
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  expect(takeOverStarts(after, tasks)).toEqual([])
  // A wave of one's own keeps its day, even when it has the name of a task.
  expect(rows.find(({ id }) => id === 'pilot')).toMatchObject({ kind: 'wave', date: '2027-03-18' })
})
