/** Test support: drafts as people and older versions leave them behind, valid, half-typed and nonsense. */
import fc from 'fast-check'
import type { Json, JsonObject } from '@/lib/core/json'
import type { Question, Questions, RowQuestion } from '@/lib/core/plan/question'

export function draftArbitrary(questions: Questions): fc.Arbitrary<JsonObject> {
  const shape = Object.fromEntries(Object.entries(questions).map(([key, question]) => [key, answer(question)]))
  return fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<JsonObject>
}

function answer(question: Question): fc.Arbitrary<Json> {
  if (question.kind !== 'list') return scalar(question)
  const row = Object.fromEntries(Object.entries(question.row).map(([key, cell]) => [key, scalar(cell)]))
  const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
  const rows = fc.array(fc.record({ id, ...row }, { requiredKeys: ['id'] }), { maxLength: 4 })
  return fc.oneof({ weight: 6, arbitrary: rows as fc.Arbitrary<Json> }, { weight: 1, arbitrary: nonsense })
}

const nonsense = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>

function scalar(question: RowQuestion): fc.Arbitrary<Json> {
  return fc.oneof(
    { weight: 6, arbitrary: fitting(question) },
    { weight: 1, arbitrary: fc.constantFrom<Json>(null, '', '12 thousand', 'NaN', -1, true, 1e21) },
    { weight: 1, arbitrary: nonsense },
  )
}

function fitting(question: RowQuestion): fc.Arbitrary<Json> {
  switch (question.kind) {
    case 'text':
      return fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom('Europe/Dublin', '22:00', 'email', 'custom:', 'username'),
      )
    case 'email':
      return fc.emailAddress()
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.double({ noNaN: true }), fc.constant(0))
    case 'date':
      return fc.constantFrom('2027-03-27', '2027-02-30', '0001-01-01', '9999-12-31', '2027-3-1')
    case 'choice':
      return fc.constantFrom(...question.options.map((option) => option.value))
    case 'choices':
      return fc.subarray(question.options.map((option) => option.value)) as fc.Arbitrary<Json>
  }
}
