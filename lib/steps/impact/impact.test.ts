import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, type Change } from '@/lib/core/plan/change'
import { emptyPlan, STEP_IDS } from '@/lib/core/plan/plan'
import { riskDesk } from '@/lib/core/risks/risk-desk'
import { suggestRisks } from '@/lib/core/risks/suggest-risks'
import { draftArbitrary } from '@/lib/plan/draft-arbitrary'
import { gatherFacts } from '@/lib/plan/gather-facts'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { STEPS } from '../index'
import { acceptRisk, dismissRisk, followFacts, reopenRisk } from './parts/risk-changes'

test('no rule of a risk throws, whatever the facts', () => {
  const drafts = fc.record(Object.fromEntries(STEPS.map((step) => [step.id, draftArbitrary(step.questions)])))
  fc.assert(
    fc.property(drafts, fc.subarray([...STEP_IDS]), (any, kept) => {
      const plan = samplePlan()
      for (const id of kept) plan.answers[id] = any[id] ?? {}
      const { couldNotJudge } = suggestRisks(gatherFacts(plan), SAMPLE_TODAY)
      expect(couldNotJudge).toEqual([])
    }),
    { numRuns: 150 },
  )
  expect(suggestRisks(gatherFacts(emptyPlan('Any')), SAMPLE_TODAY).risks).toEqual([])
})

function after(plan: ReturnType<typeof samplePlan>, changes: readonly Change[]) {
  return { ...plan, answers: { ...plan.answers, impact: changes.reduce(applyChange, plan.answers.impact) } }
}

test('what the sample decided about suggested risks stands on the facts as they are', () => {
  const desk = riskDesk(gatherFacts(samplePlan()), SAMPLE_TODAY)
  expect(desk.accepted).toHaveLength(8)
  expect(desk.changed).toEqual([])
  expect(desk.dismissed.filter(({ state }) => state !== 'stands')).toEqual([])
  expect(desk.open.map(({ risk }) => risk.id)).toEqual(['import-outlasts-window', 'reset-mails-lost'])
})

test('accept, dismiss and take back: the buttons do what they say', () => {
  let plan = samplePlan()
  const desk = () => riskDesk(gatherFacts(plan), SAMPLE_TODAY)
  const [first, second] = desk().open.map(({ risk }) => risk)
  if (!first || !second) throw new Error('nothing suggested')
  plan = after(plan, acceptRisk(plan.answers.impact, first, SAMPLE_TODAY))
  expect(desk().accepted.map(({ id }) => id)).toContain(first.id)
  plan = after(plan, dismissRisk(plan.answers.impact, second, 'Not here', SAMPLE_TODAY))
  expect(desk().open.map(({ risk }) => risk.id)).not.toContain(second.id)
  const dismissed = desk().dismissed.find(({ decision }) => decision.id === second.id)
  if (!dismissed) throw new Error('not dismissed')
  plan = after(plan, reopenRisk(dismissed.decision))
  expect(desk().open.map(({ risk }) => risk.id)).toContain(second.id)
})

test('an accepted risk whose facts change is raised again, until the row follows them', () => {
  const plan = samplePlan()
  plan.answers.data.signupsPerDay = 2000
  const [changed] = riskDesk(gatherFacts(plan), SAMPLE_TODAY).changed
  if (!changed) throw new Error('not raised')
  expect(changed.risk.id).toBe('changes-after-export')
  const followed = after(plan, followFacts(plan.answers.impact, changed.risk, changed.own, SAMPLE_TODAY))
  expect(riskDesk(gatherFacts(followed), SAMPLE_TODAY).changed).toEqual([])
})
