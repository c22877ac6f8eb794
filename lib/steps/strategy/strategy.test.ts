import { expect, test } from 'vitest'
import { answered } from '@/lib/core/facts/fact'
import { unknownFacts } from '@/lib/core/facts/unknown-facts'
import { strategyFacts } from './facts'

const context = (facts = unknownFacts()) => ({ profiles: [], facts })

test('a row without its own count takes the one of the user type of that name', () => {
  const facts = unknownFacts()
  facts.goals.segments = answered([{ id: 'a', name: 'Active', users: 120, kept: true, fate: '' }])
  const found = strategyFacts(
    {
      paths: [
        { id: 'a', segment: 'Active', path: 'silent' },
        { id: 'b', segment: 'Dormant', users: 30, path: 'reset' },
        { id: 'c', segment: 'Unknown', path: 'reset' },
      ],
    },
    context(facts),
  )
  expect(found.silentUsers).toMatchObject({ value: 120 })
  expect(found.resetUsers).toMatchObject({ value: 30 })
  expect(found.segments.known && found.segments.value).toHaveLength(2)
})

test('password rules: the longest length ticked counts, and the published default stands until it is changed', () => {
  const facts = strategyFacts({ oldPolicy: ['length-6', 'length-10', 'digit'] }, context())
  expect(facts.oldPolicy).toMatchObject({
    value: { minLength: 10, digit: true, upper: false, lower: false, special: false },
  })
  expect(facts.newPolicy).toMatchObject({ value: { minLength: 8, special: true }, origin: { kind: 'published' } })
  expect(strategyFacts({ newPolicy: ['none'] }, context()).newPolicy).toMatchObject({ value: { minLength: 0 } })
})

test('nothing done is an answer, not an unknown', () => {
  expect(strategyFacts({ silentTasks: ['none'] }, context()).silentDone).toMatchObject({ known: true, value: [] })
  expect(strategyFacts({}, context()).silentDone.known).toBe(false)
})
