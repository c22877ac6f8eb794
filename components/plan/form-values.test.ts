import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { choices, list, number, text } from '@/lib/core/plan/question'
import { draftFrom, formValues, numberFrom } from './form-values'

const questions = {
  name: text({ label: 'Name' }),
  users: number({ label: 'Users' }),
  places: choices({
    label: 'Places',
    options: [
      { value: 'eu', label: 'EU' },
      { value: 'us', label: 'US' },
    ],
  }),
  rows: list({
    label: 'Rows',
    rowName: 'row',
    row: { what: text({ label: 'What' }), count: number({ label: 'Count' }) },
  }),
}

const cell = fc.oneof(
  fc.string({ minLength: 1 }).filter((s) => numberFrom(s) === null),
  fc.integer({ min: 0 }),
  fc.constant(null),
)
const draft = fc.record(
  {
    name: fc.oneof(fc.string({ minLength: 1 }), fc.constant(null)),
    users: cell,
    places: fc.oneof(fc.constantFrom(['eu'], ['eu', 'us']), fc.constant(null)),
    rows: fc.oneof(
      fc.constant(null),
      fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{3,8}$/), count: cell }, { requiredKeys: ['id'] }), {
        minLength: 1,
        maxLength: 5,
        selector: (row) => row.id,
      }),
    ),
  },
  { requiredKeys: [] },
)

test('a draft survives the way through the form unchanged', () => {
  fc.assert(
    fc.property(draft, (value) => {
      expect(draftFrom(questions, formValues(questions, value as JsonObject))).toEqual(value)
    }),
  )
})

test.each([
  ['48216', 48216],
  ['48,216', 48216],
  ['48 216', 48216],
  ['1,234,567.5', 1234567.5],
  [' 7 ', 7],
  ['-3', -3],
  ['4,82', null],
  ['12,34,567', null],
  ['48k', null],
  ['', null],
  ['1e9', null],
])('%j is read as %j', (typed, meant) => {
  expect(numberFrom(typed)).toBe(meant)
})
