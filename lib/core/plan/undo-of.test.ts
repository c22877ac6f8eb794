import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange } from './change'
import { changeArbitrary, draftArbitrary } from './change-fixture'
import { diffDrafts } from './diff-drafts'
import { undoOf } from './undo-of'

test('do, undo, redo: every sequence of changes can be taken back and done again exactly', () => {
  fc.assert(
    fc.property(draftArbitrary, fc.array(changeArbitrary, { maxLength: 10 }), (before, changes) => {
      const after = changes.reduce(applyChange, before)
      const undo = undoOf(before, changes)
      const back = undo.reduce(applyChange, after)
      expect(back).toEqual(before)
      expect(undoOf(after, undo).reduce(applyChange, back)).toEqual(after)
    }),
    { numRuns: 1000 },
  )
})

test('the difference of two drafts turns one into the other exactly', () => {
  fc.assert(
    fc.property(draftArbitrary, draftArbitrary, (from, to) => {
      expect(diffDrafts(from, to).reduce(applyChange, from)).toEqual(to)
    }),
    { numRuns: 1000 },
  )
  expect(diffDrafts({ a: 1, list: [] }, { a: 1, list: [] })).toEqual([])
})

test('rows are compared by id: one removed, one added, one changed, the rest untouched', () => {
  const from = { list: [{ id: 'r1', x: 1 }, { id: 'r2', x: 2 }, { id: 'r3' }] }
  const to = { list: [{ id: 'r1', x: 5 }, { id: 'r4' }, { id: 'r3' }] }
  expect(diffDrafts(from, to)).toEqual([
    { op: 'remove', at: ['list', 'r2'] },
    { op: 'set', at: ['list', 'r1', 'x'], value: 5 },
    { op: 'insert', at: ['list'], value: { id: 'r4' }, after: 'r1' },
  ])
})
