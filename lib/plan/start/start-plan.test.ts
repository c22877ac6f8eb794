import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftSchema } from '@/lib/core/plan/draft-schema'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { analyse } from '@/lib/plan/analyse'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { SYSTEMS } from '@/lib/steps/data/schema'
import { STEPS } from '@/lib/steps/index'
import { startPlan } from './start-plan'

const TODAY = '2026-11-24'
const FIVE = { system: 'auth0', users: 200_000, region: 'eu', goLive: '2027-06-12', decider: 'Head of IT' } as const

test('five answers give a draft with dates, a strategy with reasons, owners and the way to the export', () => {
  const plan = startPlan(FIVE, TODAY)
  const { facts } = analyse(plan, TODAY)
  expect(facts.strategy.silentUsers).toMatchObject({ known: true, value: 200_000 })
  expect(String(plan.answers.strategy.decisionReason)).toContain('Auth0 can check a password')
  expect(facts.timeline.milestones.known && facts.timeline.milestones.value.length).toBeGreaterThan(6)
  expect(facts.timeline.milestones.known && facts.timeline.milestones.value.map((item) => item.owner)).toContain(
    'Head of IT',
  )
  expect(JSON.stringify(plan.answers.data)).toContain('howExported')
  expect(facts.impact.rollbackDecider).toMatchObject({ value: 'Head of IT' })
})

test('a list with rows that is still open says which of its cells is missing', () => {
  const label = analyse(startPlan(FIVE, TODAY), TODAY).analysis.open.find(
    ({ question }) => question === 'sources',
  )?.label
  expect(label).toMatch(/^Source systems: [A-Z]/)
})

test.each([
  [{ ...FIVE, system: 'google' }, 'no way to check a password'],
  [{ ...FIVE, users: 900 }, 'help desk can carry a reset'],
  [{ ...FIVE, goLive: '2026-12-12' }, 'days to go-live are too few'],
])('a reset is suggested when silent migration cannot pay: %#', (start, because) => {
  const plan = startPlan(start, TODAY)
  expect(String(plan.answers.strategy.decisionReason)).toContain(because)
  expect(analyse(plan, TODAY).facts.strategy.resetUsers.known).toBe(true)
})

test.each(['2026-12-01', '2026-12-12', '2027-01-12', '2027-02-10', '2027-06-12'])(
  'a plan just begun for go-live on %s, with its export dropped, has at most five findings',
  (goLive) => {
    const started = { ...startPlan({ ...FIVE, users: 48_216, goLive }, TODAY), profiles: samplePlan().profiles }
    const { findings, couldNotJudge } = analyse(started, TODAY).analysis
    expect(findings.map(({ id }) => id).length, findings.map(({ id }) => id).join()).toBeLessThanOrEqual(5)
    expect(couldNotJudge).toEqual([])
  },
)

test('whatever is answered or left out, the draft is valid and the schedule never runs backwards', () => {
  const start = fc.record({
    name: fc.option(fc.string({ maxLength: 200 }), { nil: undefined }),
    system: fc.oneof(fc.constantFrom(...SYSTEMS.map((system) => system.value)), fc.string({ maxLength: 40 })),
    users: fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: null }),
    region: fc.constantFrom('us' as const, 'eu' as const, null),
    goLive: fc.option(
      fc
        .date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      { nil: null },
    ),
    decider: fc.string({ maxLength: 110 }),
  })
  fc.assert(
    fc.property(start, (answers) => {
      const plan = startPlan(answers, TODAY)
      for (const step of STEPS) {
        expect(readAnswers(step.questions, plan.answers[step.id]).problems).toEqual([])
        expect(draftSchema(step.questions).safeParse(plan.answers[step.id]).success).toBe(true)
      }
      const { facts } = analyse(plan, TODAY)
      if (answers.goLive === null) return
      const { milestones } = facts.timeline
      expect(milestones.known && milestones.value.every((item) => item.date <= (answers.goLive ?? ''))).toBe(true)
    }),
    { numRuns: 200 },
  )
})
