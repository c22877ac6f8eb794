import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { applyChange, type Change, clashes, inverse, overlaps } from './change'

const key = fc.constantFrom('a', 'b', 'list')
const rowId = fc.constantFrom('r1', 'r2', 'r3', 'r4')
const field = fc.constantFrom('x', 'y')
const value = fc.oneof(fc.string({ maxLength: 3 }), fc.integer(), fc.constant(null))
const after = fc.oneof(rowId, fc.constant(null))

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), at: fc.tuple(fc.constantFrom('a', 'b')), value }),
  fc.record({ op: fc.constant('clear' as const), at: fc.tuple(key) }),
  fc.record({ op: fc.constant('set' as const), at: fc.tuple(fc.constant('list'), rowId, field), value }),
  fc.record({ op: fc.constant('clear' as const), at: fc.tuple(fc.constant('list'), rowId, field) }),
  fc.record({
    op: fc.constant('insert' as const),
    at: fc.constant<[string]>(['list']),
    value: rowId.map((id) => ({ id })),
    after,
  }),
  fc.record({ op: fc.constant('remove' as const), at: fc.tuple(fc.constant('list'), rowId) }),
  fc.record({ op: fc.constant('move' as const), at: fc.tuple(fc.constant('list'), rowId), after }),
)

const ids = (draft: JsonObject) => ((draft.list ?? []) as { id: string }[]).map((row) => row.id)

test('no sequence of changes doubles a row or touches its input', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let draft: JsonObject = {}
      for (const one of changes) {
        const before = JSON.stringify(draft)
        const next = applyChange(draft, one)
        expect(JSON.stringify(draft)).toBe(before)
        expect(new Set(ids(next)).size).toBe(ids(next).length)
        draft = next
      }
    }),
  )
})

test('applying a change twice is applying it once', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 10 }), change, (changes, last) => {
      const draft = changes.reduce(applyChange, {} as JsonObject)
      const once = applyChange(draft, last)
      expect(applyChange(once, last)).toEqual(once)
    }),
  )
})

test('the inverse takes a change back', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), change, (changes, last) => {
      const draft = changes.reduce(applyChange, { list: [{ id: 'r1' }, { id: 'r2', x: 'kept' }] } as JsonObject)
      const isReplacingInsert = last.op === 'insert' && ids(draft).includes(String(last.value.id))
      const isOnMissingRow = last.at.length > 1 && !ids(draft).includes(String(last.at[1]))
      fc.pre(!isReplacingInsert && !isOnMissingRow && !(last.op === 'clear' && last.at[0] === 'list'))
      const back = inverse(draft, last)
      const restored = back ? applyChange(applyChange(draft, last), back) : draft
      expect({ list: [], ...restored }).toEqual({ list: [], ...draft })
    }),
  )
})

test('clashing is symmetric for edits of values, and equal edits never clash', () => {
  fc.assert(
    fc.property(change, change, (a, b) => {
      expect(clashes(a, b)).toBe(clashes(b, a))
      expect(overlaps(a.at, b.at)).toBe(overlaps(b.at, a.at))
      if (a.op !== 'insert' && a.op !== 'move') expect(clashes(a, a)).toBe(false)
    }),
  )
})
