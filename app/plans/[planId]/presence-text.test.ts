import { expect, test } from 'vitest'
import { presenceText } from './presence-text'

const steps = [{ id: 'legal' as const, number: 1, title: 'Legal review', lead: '' }]

test('names one person with the step, and counts the rest', () => {
  expect(presenceText([], steps)).toBe('')
  expect(presenceText([{ name: 'Lea', at: 'legal' }], steps)).toBe('Lea is in step 1')
  const many = [
    { name: 'Lea', at: 'share' },
    { name: 'Sam', at: '' },
    { name: 'Sam', at: 'legal' },
  ]
  expect(presenceText(many, steps)).toBe('Lea is here, 1 other is here')
})
