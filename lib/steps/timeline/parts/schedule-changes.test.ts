import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/iso-date'
import type { JsonObject } from '@/lib/core/json'
import { checkChange } from '@/lib/core/plan/check-change'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { datedElsewhere, textsNamingGoLive, withDatesMoved } from '@/lib/core/schedule/dated-answers'
import { planSchedule } from '@/lib/core/schedule/plan-schedule'
import { draftArbitrary } from '@/lib/plan/draft-arbitrary'
import { gatherFacts } from '@/lib/plan/gather-facts'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { STEPS } from '@/lib/steps'
import type { StepEdit } from '@/lib/steps/step'
import { questions } from '../schema'
import { datedHere, followEdits, movable, moveEdits, takeOverStarts, withChanges } from './schedule-changes'

const sample = samplePlan()
const draft = sample.answers.timeline
const facts = gatherFacts(sample)

const all = (any: JsonObject, days: number, today: string) => movable(datedHere(any), days, today)
const own = (edits: readonly StepEdit[]) => edits.find(({ step }) => step === 'timeline')?.changes ?? []
const followers = (days: number, today: string) => all(draft, days, today).filter(({ follows }) => follows)

test('go-live takes what is counted from it along; peaks, freezes and the past stay', () => {
  const changes = own(moveEdits(draft, followers(14, '2027-02-10'), 14))
  const moved = withChanges(draft, changes) as typeof draft & { milestones: JsonObject[] }
  expect(moved.goLive).toBe('2027-04-10')
  expect(moved.windows).toMatchObject([{ date: '2027-04-10' }, { date: '2027-04-24' }])
  expect(moved.milestones[0]).toMatchObject({ date: '2027-02-05' })
  expect(moved.milestones[1]).toMatchObject({ date: '2027-02-26' })
  expect(moved.finalExport).toBe('2027-04-03')
  expect([moved.peaks, moved.freezes]).toEqual([draft.peaks, draft.freezes])
  expect(moveEdits(draft, all(draft, 7, SAMPLE_TODAY), 0)).toEqual([])
  expect(moveEdits({}, [], 7)).toEqual([])
})

test('a freeze that is chosen moves with both its days, and a weekly peak has none', () => {
  const found = all(draft, 7, SAMPLE_TODAY).filter(({ follows }) => !follows)
  expect(found.map(({ what, from, to }) => [what, from, to])).toEqual([
    ['Freeze: Yearly billing run', '2027-02-22', '2027-03-05'],
    ['Peak: Billing days', '2027-04-01', '2027-04-03'],
  ])
  const moved = withChanges(draft, own(moveEdits(draft, found, 7)))
  expect(moved.freezes).toMatchObject([{ from: '2027-03-01', to: '2027-03-12' }])
})

test('dates of other steps are offered, moved in their own step, and shown before they are saved', () => {
  const elsewhere = movable(datedElsewhere(facts), 14, SAMPLE_TODAY)
  expect(elsewhere.filter(({ follows }) => follows).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['strategy/cutOff', 'impact/pointOfNoReturn', 'impact/risks/fake-reset-mails/due']),
  )
  expect(elsewhere.filter(({ follows }) => !follows).map(({ id }) => id)).toContain('legal/exportDeletion')
  const edits = moveEdits(draft, [...all(draft, 14, SAMPLE_TODAY), ...elsewhere], 14)
  expect(edits[0]?.step).toBe('timeline')
  const after = structuredClone(sample)
  for (const { step, changes } of edits) {
    const { questions: of } = STEPS.find(({ id }) => id === step) as (typeof STEPS)[number]
    for (const change of changes) expect(checkChange(of, change)).toBeNull()
    after.answers[step] = withChanges(after.answers[step], changes)
  }
  const shown = withDatesMoved(facts, elsewhere, 14)
  const saved = gatherFacts(after)
  expect(shown.strategy.cutOff).toEqual(saved.strategy.cutOff)
  expect(shown.impact).toEqual(saved.impact)
  expect(shown.legal.exportDeletion).toEqual(saved.legal.exportDeletion)
  expect(shown.goals.outcomes).toEqual(saved.goals.outcomes)
  expect(textsNamingGoLive(facts)).toEqual(['All customers'])
})

test('what followed go-live is what was chosen, without go-live itself', () => {
  const chosen = followers(7, SAMPLE_TODAY)
  const changes = own(followEdits(chosen, 7))
  expect(changes.map(({ at }) => at[0])).not.toContain('goLive')
  expect(changes).toHaveLength(chosen.length)
})

test('there and back again is where it was, whatever the draft, and every change can be saved', () => {
  fc.assert(
    fc.property(draftArbitrary(questions), fc.integer({ min: -400, max: 400 }), (any, days) => {
      const there = own(moveEdits(any, all(any, days, '0001-01-01'), days))
      for (const change of there) expect(checkChange(questions, change)).toBeNull()
      const moved = withChanges(any, there)
      if (there.length > 0) expect(moved.goLive).toBe(addDays(String(any.goLive), days))
    }),
    { numRuns: 200 },
  )
  const move = (from: JsonObject, days: number) =>
    withChanges(from, own(moveEdits(from, all(from, days, SAMPLE_TODAY), days)))
  expect(move(move(draft, 21), -21)).toEqual(draft)
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
