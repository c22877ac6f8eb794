import { expect, test } from 'vitest'
import type { Plan } from '@/lib/core/plan/plan'
import { samplePlan } from '@/lib/plan/sample/sample-plan'
import { STEPS } from '@/lib/steps'
import { OWNED_LISTS, workOf } from './my-work'

const answers = (given: Record<string, object>): Plan['answers'] => ({ ...samplePlan().answers, ...given }) as never

test('every list with an owner counts, and its cells exist', () => {
  const owned = STEPS.flatMap(({ id, questions }) =>
    Object.entries(questions)
      .filter(([, question]) => question.kind === 'list' && 'owner' in question.row)
      .map(([question]) => `${id} ${question}`),
  )
  expect(OWNED_LISTS.map(({ step, question }) => `${step} ${question}`).sort()).toEqual(owned.sort())
  for (const { step, question, name, due } of OWNED_LISTS) {
    const declared = STEPS.find(({ id }) => id === step)?.questions[question]
    expect(declared?.kind === 'list' && Object.keys(declared.row)).toEqual(expect.arrayContaining([name, due]))
  }
})

test('steps and rows of one person, the soonest first, what has no day last', () => {
  const given = answers({
    impact: {
      risks: [
        { id: 'r1', name: 'Hashes are not known', owner: 'ines ', due: '2027-02-01' },
        { id: 'r2', name: 'Somebody else’s', owner: 'Hal', due: '2027-01-01' },
        { id: 'r3', name: 'Undated', owner: 'Ines' },
      ],
    },
    timeline: { milestones: [{ id: 'm1', name: 'Pilot', owner: 'Ines', date: '2027-01-15' }] },
    request: {},
  })
  const assignments = { legal: { owner: 'INES', due: '2027-01-20' }, goals: { owner: 'Hal', due: '' } }
  expect(workOf('Ines', given, assignments).map(({ name, step, due }) => [name || step, due])).toEqual([
    ['Pilot', '2027-01-15'],
    ['legal', '2027-01-20'],
    ['Hashes are not known', '2027-02-01'],
    ['Undated', ''],
  ])
  expect(workOf('', given, assignments)).toEqual([])
  expect(workOf('Nobody', given, assignments)).toEqual([])
})

test('drafts that are not what they should be hold no work', () => {
  const given = answers({ impact: { risks: 'none' }, timeline: { milestones: [null, { owner: 3 }] }, request: {} })
  expect(workOf('3', given, {})).toEqual([])
})
