import { expect, test } from 'vitest'
import { applyChange } from '@/lib/core/plan/change'
import { overrideChange } from './override-change'

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
