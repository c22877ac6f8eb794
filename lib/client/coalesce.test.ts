import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, type Change } from '@/lib/core/plan/change'
import { coalesce } from './coalesce'

const row = fc.constantFrom('a', 'b', 'c')
const key = fc.constantFrom('name', 'users')
const value = fc.oneof(fc.string({ maxLength: 3 }), fc.integer())
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), at: fc.tuple(key), value }),
  fc.record({ op: fc.constant('clear' as const), at: fc.tuple(key) }),
  fc.record({ op: fc.constant('set' as const), at: fc.tuple(fc.constant('list'), row, key), value }),
  fc.record({
    op: fc.constant('insert' as const),
    at: fc.tuple(fc.constant('list')),
    value: fc.record({ id: row, name: value }),
    after: fc.option(row),
  }) as fc.Arbitrary<Change>,
  fc.record({ op: fc.constant('remove' as const), at: fc.tuple(fc.constant('list'), row) }) as fc.Arbitrary<Change>,
  fc.record({
    op: fc.constant('move' as const),
    at: fc.tuple(fc.constant('list'), row),
    after: fc.option(row),
  }) as fc.Arbitrary<Change>,
)

test('fewer changes, the same draft', () => {
  const start = { name: 'before', list: [{ id: 'c', name: 'kept' }] }
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const short = coalesce(changes)
      expect(short.length).toBeLessThanOrEqual(changes.length)
      expect(short.reduce(applyChange, start)).toEqual(changes.reduce(applyChange, start))
    }),
    { numRuns: 500 },
  )
})

test('keys typed one after the other become one change', () => {
  const typed = ['w', 'wa', 'wat'].map((text): Change => ({ op: 'set', at: ['name'], value: text }))
  expect(coalesce(typed)).toEqual([{ op: 'set', at: ['name'], value: 'wat' }])
})
