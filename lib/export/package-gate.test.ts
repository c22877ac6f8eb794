import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { PII_OVERRIDE } from '@/lib/core/pii-gate/find-places'
import { PLANTS } from '@/lib/core/pii-gate/plants-fixture'
import type { Plan, StepId } from '@/lib/core/plan/plan'
import type { Question } from '@/lib/core/plan/question'
import { planTexts } from '@/lib/plan/plan-texts'
import { SAMPLE_TODAY, samplePlan } from '@/lib/plan/sample/sample-plan'
import { STEPS } from '@/lib/steps'
import { bundleOf } from './bundle-of'
import { ExportRefused } from './export-refused'
import { EXPORTERS } from './index'
import { passGate } from './package-gate'

type Field = { step: StepId; at: [string] | [string, string]; question: Question }

/** Every place of the plan where a person types words. */
const FIELDS: Field[] = STEPS.flatMap((step) =>
  Object.entries(step.questions).flatMap(([key, question]): Field[] =>
    question.kind === 'list'
      ? Object.entries(question.row).map(([name, cell]) => ({ step: step.id, at: [key, name], question: cell }))
      : [{ step: step.id, at: [key], question }],
  ),
)
const isTyped = ({ question }: Field) => ['text', 'email', 'number', 'date', 'choice'].includes(question.kind)

function planted({ step, at: [key, name] }: Field, value: string): Plan {
  const plan = samplePlan()
  const draft = plan.answers[step]
  if (name === undefined) draft[key] = value
  else {
    const rows = Array.isArray(draft[key]) ? (draft[key] as JsonObject[]) : []
    draft[key] = [...rows, { id: 'planted', [name]: value }]
  }
  return plan
}

const sample = bundleOf(samplePlan(), SAMPLE_TODAY)
const gate = (plan: Plan) => passGate({ ...sample, plan, gate: planTexts(plan) }, [])
const refusal = (plan: Plan) => {
  try {
    gate(plan)
    return null
  } catch (error) {
    if (error instanceof ExportRefused) return error
    throw error
  }
}

test('the sample plan passes, with all its files', async () => {
  expect(refusal(samplePlan())).toBeNull()
  const zip = EXPORTERS.find(({ id }) => id === 'zip')
  expect((await zip?.render(bundleOf(samplePlan(), SAMPLE_TODAY)))?.byteLength).toBeGreaterThan(10_000)
})

test('not one of 500 plants in any field is missed, and none is repeated in the refusal', () => {
  const field = fc.constantFrom(...FIELDS.filter(isTyped).filter(({ question }) => !question.contact))
  const plant = fc.constantFrom(...PLANTS).chain(({ kind, make }) => make.map((value) => ({ kind, value })))
  fc.assert(
    fc.property(field, plant, (where, { kind, value }) => {
      // A bare number in a field for numbers is a count.
      fc.pre(!(where.question.kind === 'number' && /^\d+$/.test(value)))
      const refused = refusal(planted(where, where.question.kind === 'text' ? `See ${value}, please` : value))
      expect(refused?.places.map((place) => place.kind)).toContain(kind)
      expect(refused?.places.map((place) => place.where).join()).toContain(where.question.label)
      expect(refused?.message).not.toContain(value)
    }),
    { numRuns: 500 },
  )
})

test('contacts pass where they are declared, secrets do not even there', () => {
  for (const field of FIELDS.filter(({ question }) => question.contact && question.kind === 'text')) {
    expect(refusal(planted(field, 'jo.bloggs@mail.example.com, +353 20 555 0199')), field.question.label).toBeNull()
    expect(refusal(planted(field, 'password: Sommer2026'))?.places, field.question.label).toMatchObject([
      { kind: 'secret' },
    ])
  }
})

test('names of attributes, notes of sign-offs and the name of the plan are looked at, too', () => {
  const changes: ((plan: Plan) => void)[] = [
    (plan) => {
      plan.name = 'Move of jo@mail.example.com'
    },
    (plan) => {
      plan.signOffs[0]!.note = 'Call +353 20 555 0199'
    },
    (plan) => {
      plan.profiles[0]!.profile.attributes[3]!.name = 'users.jo@mail.example.com.name'
    },
    (plan) => {
      plan.profiles[0]!.profile.roles[0]!.name = '192.0.2.7'
    },
    (plan) => {
      plan.profiles[0]!.profile.attributes[3]!.values = [{ name: '4111 1111 1111 1111', count: 12 }]
    },
  ]
  for (const change of changes) {
    const plan = samplePlan()
    change(plan)
    expect(refusal(plan)?.places).toHaveLength(1)
  }
})

test('a reason given for exactly these places lets it through and is logged; for others it does not', async () => {
  const plan = planted(
    { step: 'goals', at: ['reason'], question: STEPS[2]!.questions.reason! },
    'Ask jo@mail.example.com',
  )
  const refused = refusal(plan)
  expect(refused?.code).toBe('personal-data')
  const reason = { finding: PII_OVERRIDE, reason: 'Jo agreed', by: 'Aoife Sample', at: '2027-01-26T09:00:00.000Z' }
  plan.acknowledgements = [{ ...reason, digest: refused?.digest ?? '' }]
  expect(gate(plan)).toMatchObject({ reason: 'Jo agreed' })
  plan.answers.strategy = { ...plan.answers.strategy, decisionReason: 'Because jo@mail.example.com said so' }
  expect(refusal(plan)?.places).toHaveLength(2)
  const mail = EXPORTERS.find(({ id }) => id === 'eml')
  await expect(mail?.render(bundleOf(plan, SAMPLE_TODAY))).rejects.toBeInstanceOf(ExportRefused)
})

test('what only a file says is found with its line', () => {
  const bundle = bundleOf(samplePlan(), SAMPLE_TODAY)
  const bytes = new TextEncoder().encode('one\ntwo jo\\_b@mail.example.com\n')
  expect(() => passGate(bundle, [{ name: 'plan.md', mime: 'text/markdown; charset=utf-8', bytes }])).toThrow(
    'line 2 (plan.md) holds an e-mail address',
  )
})
