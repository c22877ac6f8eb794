import { expect, test } from 'vitest'
import { answered } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { exampleAttribute, exampleRow } from '@/lib/core/rules/example-facts'
import { neededQuestions } from './team-questions'

function asked({ length = 0, limit = null as number | null, transforms = [] as string[], target = 'custom:about' }) {
  const facts = unknownFacts()
  facts.data.inventory = answered([exampleAttribute({ name: 'about', maxLength: length })])
  facts.mapping.rows = answered([exampleRow('about', target, { transforms })])
  if (limit !== null) {
    facts.mapping.limits = answered([{ id: 'attributeWidth', value: limit, source: '', date: null }])
  }
  return neededQuestions(facts).find(({ id }) => id === 'need-length')?.text
}

test('the length of a value is asked about from the limit on, the plan’s own if it has one', () => {
  expect(asked({ length: 1024 })).toBeUndefined()
  expect(asked({ length: 1025 })).toBe('Can an attribute hold a value of 1,025 characters?')
  expect(asked({ length: 1025, limit: 2048 })).toBeUndefined()
  expect(asked({ length: 256, limit: 255 })).toBe('Can an attribute hold a value of 256 characters?')
})

test('what is cut on the way, or stays behind, is not asked about', () => {
  expect(asked({ length: 4000, transforms: ['truncate-1024'] })).toBeUndefined()
  expect(asked({ length: 4000, target: '' })).toBeUndefined()
})
