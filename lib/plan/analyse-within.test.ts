import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyPlan, type Plan, STEP_IDS, type StepId } from '@/lib/core/plan/plan'
import { scopeHas } from '@/lib/core/plan/scope'
import { docContent } from '@/lib/plan/report/doc-content'
import { report } from '@/lib/plan/report/report'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { STEPS } from '@/lib/steps/index'
import { analyseWithin } from './analyse-within'
import { draftArbitrary } from './draft-arbitrary'
import { markerPlan } from './marker-plan-fixture'
import { sectionDigest } from './section-digest'

const scopes = fc.subarray([...STEP_IDS], { minLength: 1 })
const answers = fc.record(
  Object.fromEntries(STEPS.map((step) => [step.id, draftArbitrary(step.questions)])),
) as fc.Arbitrary<Plan['answers']>

test('two plans that agree on the steps a link shows give it the same: nothing of the others can be read', () => {
  fc.assert(
    fc.property(scopes, answers, answers, (scope, some, others) => {
      const mixed = Object.fromEntries(
        STEP_IDS.map((id) => [id, scopeHas(scope, id) ? some[id] : others[id]]),
      ) as Plan['answers']
      const seen = (given: Plan['answers']) => {
        const { plan, facts, analysis } = analyseWithin({ ...samplePlan(), answers: given }, SAMPLE_TODAY, scope)
        return { plan, facts, analysis, doc: report(plan, facts, analysis, { scope }) }
      }
      expect(seen(mixed)).toEqual(seen(some))
    }),
    { numRuns: 60 },
  )
})

test('every answer of the steps shown is in the document, and none of the others', () => {
  const { plan: whole, markers } = markerPlan()
  for (const scope of [['legal'], ['request'], ['data', 'mapping'], ['timeline', 'impact', 'legal']] as StepId[][]) {
    const { plan, facts, analysis } = analyseWithin(whole, SAMPLE_TODAY, scope)
    const { text } = docContent(report(plan, facts, analysis, { scope }))
    const everything = text + JSON.stringify({ plan, facts, analysis })
    // Typed text only: labels of options are words of the app.
    for (const marker of markers) {
      if (marker.kind !== 'text' || !marker.value.startsWith('zq')) continue
      if (scopeHas(scope, marker.step)) expect(text).toContain(marker.value)
      else expect(everything.includes(marker.value), marker.at.join('.')).toBe(false)
    }
    expect(analysis.steps.map(({ id }) => id)).toEqual(STEP_IDS.filter((id) => scope.includes(id)))
    expect(analysis.findings.flatMap(({ about }) => about).every(({ step }) => scopeHas(scope, step))).toBe(true)
  }
})

test('the whole plan is judged as ever', () => {
  const whole = samplePlan()
  const { plan, analysis } = analyseWithin(whole, SAMPLE_TODAY, null)
  expect(plan).toBe(whole)
  expect(analysis.steps).toHaveLength(STEP_IDS.length)
})

test('a sign-off given on a part stands while the whole stands, and lapses with it', () => {
  const whole = { ...emptyPlan('Any'), answers: samplePlan().answers }
  const { facts } = analyseWithin(whole, SAMPLE_TODAY, null)
  const signed = {
    ...whole,
    signOffs: [
      {
        id: 's',
        step: 'strategy' as const,
        role: 'security' as const,
        name: 'Lea',
        decision: 'approved' as const,
        note: '',
        at: '2026-11-24T10:00:00Z',
        digest: sectionDigest('strategy', whole, facts),
      },
    ],
  }
  const lapsed = (plan: Plan) => analyseWithin(plan, SAMPLE_TODAY, ['strategy']).analysis.signOffs.map((s) => s.lapsed)
  expect(lapsed(signed)).toEqual([false])
  expect(lapsed({ ...signed, answers: { ...signed.answers, strategy: {} } })).toEqual([true])
  expect(analyseWithin(signed, SAMPLE_TODAY, ['legal']).analysis.signOffs).toEqual([])
})

test('a part says nothing of what the request as a whole still lacks', () => {
  const plan = { ...samplePlan(), answers: { ...samplePlan().answers, request: {} } }
  const { facts, analysis } = analyseWithin(plan, SAMPLE_TODAY, ['request'])
  const open = analysis.open.filter(({ need }) => need === 'request').length
  expect(analysis.steps[0]?.summary).toBe(`${open} answers the request needs are open`)
  const request = STEPS.find(({ id }) => id === 'request')
  expect(JSON.stringify(request?.section(facts, analysis))).not.toContain('What support would ask back')
})
