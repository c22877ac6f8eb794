import { expect, test } from 'vitest'
import { emptyPlan } from '@/lib/core/plan/plan'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { analyse } from '@/lib/plan/analyse'
import { type Marker, markerPlan } from '@/lib/plan/marker-plan-fixture'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { STEPS } from '@/lib/steps/index'
import { docContent } from './doc-content'
import { report } from './report'

test('nothing is forgotten: every field of every step is found in the document', () => {
  const { plan, markers } = markerPlan()
  for (const step of STEPS) expect(readAnswers(step.questions, plan.answers[step.id]).problems, step.id).toEqual([])
  const { facts, analysis } = analyse(plan, SAMPLE_TODAY)
  const content = docContent(report(plan, facts, analysis))
  const isPrinted = (marker: Marker) =>
    marker.kind === 'text'
      ? content.text.includes(marker.value)
      : marker.kind === 'date'
        ? content.dates.has(marker.value)
        : content.numbers.has(marker.value)
  expect(markers.filter((marker) => !isPrinted(marker))).toEqual([])
  expect(markers.length).toBeGreaterThan(400)
  expect(new Set(markers.map((marker) => `${marker.step}.${marker.at[0]}`)).size).toBe(
    STEPS.reduce((sum, step) => sum + Object.keys(step.questions).length, 0),
  )
})

test('what is half-typed is printed as typed, and what is not answered says so', () => {
  const plan = emptyPlan('Any')
  plan.answers.legal = { noticeDays: 'about a month', region: null }
  plan.answers.mapping = { rows: [{ id: 'a', source: 'email', confidence: 'quite sure' }] }
  const { facts, analysis } = analyse(plan, SAMPLE_TODAY)
  const doc = report(plan, facts, analysis)
  expect(docContent(doc).text).toContain('about a month')
  expect(docContent(doc).text).toContain('quite sure')
  const cells = doc.sections
    .find((section) => section.id === 'legal')
    ?.blocks.flatMap((block) => (block.kind === 'keyValue' ? block.rows : []))
  expect(cells?.find((row) => row.label === 'Asgardeo region')?.value).toEqual({ kind: 'none', reason: 'unknown' })
  expect(cells?.find((row) => row.label === 'Exported files are deleted by')?.value.kind).toBe('none')
})

test('the document has a summary, nine numbered sections and the appendices', () => {
  const plan = samplePlan()
  const { facts, analysis } = analyse(plan, SAMPLE_TODAY)
  const doc = report(plan, facts, analysis)
  expect(doc.sections.map((section) => section.number)).toEqual([
    null,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    null,
    null,
    null,
    null,
    null,
    null,
  ])
  expect(doc.sections[0]?.id).toBe('summary')
  expect(doc.status).toMatch(/^Draft, 2 findings to settle$/)
})
