import { expect, test } from 'vitest'
import { readAnswers } from '@/lib/core/plan/read-answers'
import { attribute, readable } from '@/lib/core/profile/test-kit'
import { inventory } from '../inventory'
import { measure } from '../measured'
import { questions } from '../schema'
import { changedMarks, fileMarksText } from './marks-of-file'
import { measurementsOf } from './measurements'
import { nextSorting, type Sorting } from './sort-inventory'

const lines = Array.from({ length: 40 }, (_, i) => `u${i},a${i}@corp.example,1990-01-${10 + (i % 9)}`)
const profile = readable({ name: 'users.csv', content: `id,email,born\n${lines.join('\n')}\n` })
const stored = [{ digest: 'd', addedAt: '2026-11-24T10:00:00Z', profile }]

test('what a person changed is told apart from what the file says, and a newer export keeps it', () => {
  const { answers } = readAnswers(questions, {
    attributes: [{ id: 'a', name: 'born', type: 'text', confidential: 'confidential', decision: 'move', reason: 'HR' }],
  })
  const newer = [{ digest: 'e', addedAt: '2026-12-01T10:00:00Z', profile: { ...profile, users: 41 } }, ...stored]
  for (const kept of [stored, newer]) {
    const found = inventory(measure(kept), answers.attributes ?? [])
    const born = found.known ? found.value.find(({ name }) => name === 'born')! : null
    expect(born).toMatchObject({ type: 'text', confidential: 'confidential', reason: 'HR', origin: 'person' })
    const file = measurementsOf(kept).get('born')!
    expect(changedMarks(born!, file.attribute)).toEqual(['type', 'confidential'])
    expect(file.file).toBe('users.csv')
  }
  expect(measurementsOf([]).size).toBe(0)
})

test('what the file says is said in words', () => {
  expect(fileMarksText(attribute(profile, 'email'))).toBe('email, personal, not confidential')
})

test('a column sorts up, then down, then lets the order of the export come back', () => {
  let sorting: Sorting = { by: 'file', isDown: false }
  const seen = [1, 2, 3, 4].map(() => {
    sorting = nextSorting(sorting, 'fill')
    return sorting
  })
  expect(seen).toEqual([
    { by: 'fill', isDown: false },
    { by: 'fill', isDown: true },
    { by: 'file', isDown: false },
    { by: 'fill', isDown: false },
  ])
  expect(nextSorting({ by: 'name', isDown: true }, 'fill')).toEqual({ by: 'fill', isDown: false })
})
