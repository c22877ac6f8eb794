import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { applyChange } from '@/lib/core/plan/change'
import { overrideAll, overrideChange, withdrawMarks } from './override-change'

test('the first mark of an attribute adds its row, the next ones set cells of it', () => {
  const first = applyChange({}, overrideChange({}, 'email', 'decision', 'move'))
  const second = applyChange(first, overrideChange(first, 'email', 'pii', 'personal'))
  expect(second.attributes).toMatchObject([{ name: 'email', decision: 'move', pii: 'personal' }])
})

test('two people who mark one attribute at once get one row', () => {
  const mine = overrideChange({}, 'email', 'decision', 'move')
  const theirs = overrideChange({}, 'email', 'pii', 'personal')
  expect(applyChange(applyChange({}, theirs), mine).attributes).toHaveLength(1)
})

test('one decision for many keeps the order of the list and the rows that are there', () => {
  const before = applyChange({}, overrideChange({}, 'email', 'pii', 'personal'))
  const after = overrideAll(before, ['a', 'email', 'b'], 'decision', 'leave').reduce(applyChange, before)
  expect(after.attributes).toMatchObject([
    { name: 'email', pii: 'personal', decision: 'leave' },
    { name: 'a', decision: 'leave' },
    { name: 'b', decision: 'leave' },
  ])
})

test('marks are taken back, decisions stay', () => {
  const marked = [
    ['type', 'date'],
    ['decision', 'move'],
    ['reason', 'Seen by the registrar'],
  ].reduce((draft, [key, value]) => applyChange(draft, overrideChange(draft, 'born', key!, value!)), {} as JsonObject)
  const after = withdrawMarks(marked, 'born', ['type', 'pii', 'reason']).reduce(applyChange, marked)
  expect(after.attributes).toEqual([{ id: expect.any(String), name: 'born', decision: 'move' }])
  expect(withdrawMarks({}, 'born', ['type'])).toEqual([])
})
