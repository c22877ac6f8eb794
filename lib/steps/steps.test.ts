import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import type { JsonObject } from '@/lib/core/json'
import { draftSchema } from '@/lib/core/plan/draft-schema'
import { emptyPlan, STEP_IDS } from '@/lib/core/plan/plan'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { visibleQuestions } from '@/lib/core/plan/visible-questions'
import { REQUEST_ITEMS } from '@/lib/core/request/request-items'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { analyse } from '@/lib/plan/analyse'
import { draftArbitrary } from '@/lib/plan/draft-arbitrary'
import { gatherFacts } from '@/lib/plan/gather-facts'
import { report } from '@/lib/plan/report/report'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { STEPS, stepById } from './index'

test('the list holds every step once, in reading order', () => {
  expect(STEPS.map((step) => step.id)).toEqual([...STEP_IDS])
  expect(STEPS.map((step) => step.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

for (const step of STEPS) {
  const keys = Object.keys(step.questions)

  test(`${step.id}: every question is in exactly one panel of at most seven`, () => {
    expect(step.panels.flatMap((panel) => panel.keys).sort()).toEqual([...keys].sort())
    for (const panel of step.panels) expect(panel.keys.length).toBeLessThanOrEqual(7)
  })

  test(`${step.id}: every question says why it is asked and where the answer is`, () => {
    for (const [key, question] of Object.entries(step.questions)) {
      expect(question.why ?? '', key).toMatch(/^[A-Z][^!]*[.?] [A-Z“][^!]*\.$/)
      expect(question.where ?? '', key).toMatch(/\w/)
      expect(question.label, key).toMatch(/^[A-Z]/)
    }
  })

  test(`${step.id}: the sample is valid and storable`, () => {
    expect(readAnswers(step.questions, step.sample).problems).toEqual([])
    expect(draftSchema(step.questions).safeParse(step.sample).success).toBe(true)
  })

  test(`${step.id}: an empty draft gives only what is unknown or published`, () => {
    const facts = step.facts({}, { profiles: [], facts: unknownFacts() })
    for (const [key, fact] of Object.entries(facts)) {
      if (fact.known) expect(fact.origin.kind, key).toBe('published')
    }
    expect(Object.keys(facts).sort()).toEqual(Object.keys(unknownFacts()[step.id]).sort())
  })

  test(`${step.id}: conditions, facts and pages survive any draft`, () => {
    fc.assert(
      fc.property(draftArbitrary(step.questions), fc.boolean(), (draft, isInPlan) => {
        const plan = isInPlan ? samplePlan() : emptyPlan('Any')
        plan.answers[step.id] = draft
        const { facts, analysis } = analyse(plan, SAMPLE_TODAY)
        visibleQuestions(step.questions, draft, facts)
        expect(analysis.couldNotJudge).toEqual([])
        expect(report(plan, facts, analysis).sections.length).toBeGreaterThan(9)
      }),
      { numRuns: 60 },
    )
  })

  test(`${step.id}: facts do not depend on the steps after it`, () => {
    const plan = samplePlan()
    const before = gatherFacts(plan)[step.id]
    for (const later of STEPS.slice(STEPS.indexOf(step) + 1)) plan.answers[later.id] = {}
    expect(gatherFacts(plan)[step.id]).toEqual(before)
  })
}

test('every answer a rule can name exists', () => {
  for (const { step, question } of Object.values(ANSWERS)) {
    const found = STEPS.find((item) => item.id === step)
    expect(Object.keys(found?.questions ?? {}), `${step}.${question}`).toContain(question)
  }
})

test('every answer the request needs closes an item of the meter, and every item names a question', () => {
  const all = STEPS.flatMap((step) =>
    Object.entries(step.questions).map(([key, { need }]) => ({ address: `${step.id}.${key}`, need })),
  )
  const closed = new Set<string>(REQUEST_ITEMS.map(({ answer }) => answer))
  expect(all.filter(({ address, need }) => need === 'request' && !closed.has(address))).toEqual([])
  expect([...closed].filter((answer) => !all.some(({ address }) => address === answer))).toEqual([])
  expect(new Set(REQUEST_ITEMS.map(({ topic }) => topic)).size).toBe(10)
  expect(new Set(REQUEST_ITEMS.map(({ id }) => id)).size).toBe(REQUEST_ITEMS.length)
})

test('the budget of attention: at most 60 questions shown, 35 needed for the request', () => {
  const plan = samplePlan()
  const { facts } = analyse(plan, SAMPLE_TODAY)
  const shown = STEPS.flatMap((step) => {
    const closed = new Set(step.panels.filter((panel) => panel.advanced).flatMap((panel) => panel.keys))
    return visibleQuestions(step.questions, plan.answers[step.id], facts)
      .filter(([key]) => !closed.has(key))
      .map(([key, question]) => ({ key: `${step.id}.${key}`, need: question.need }))
  })
  expect(shown.length).toBeLessThanOrEqual(60)
  expect(shown.filter((question) => question.need === 'request').length).toBeLessThanOrEqual(35)
})

test('hidden questions give no facts: a cut-off left over from silent migration is not judged', () => {
  const plan = emptyPlan('Any')
  const paths = [{ id: 'all', segment: 'All', users: 10, path: 'reset' }]
  plan.answers.strategy = { paths, cutOff: '2027-07-03' } satisfies JsonObject
  expect(gatherFacts(plan).strategy.cutOff.known).toBe(false)
  plan.answers.strategy.paths = [{ id: 'all', segment: 'All', users: 10, path: 'silent' }]
  expect(gatherFacts(plan).strategy.cutOff.known).toBe(true)
  expect(stepById('strategy').number).toBe(4)
})
