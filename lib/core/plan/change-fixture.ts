import fc from 'fast-check'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from './change'

const key = fc.constantFrom('a', 'b')
const field = fc.constantFrom('x', 'y')
const value = fc.oneof(fc.string({ maxLength: 2 }), fc.integer({ min: 0, max: 3 }), fc.constant(null))
const rowIds = ['r1', 'r2', 'r3', 'r4']
const rowId = fc.constantFrom(...rowIds)
const row = fc.record({ id: rowId, x: value }, { requiredKeys: ['id'] }) as fc.Arbitrary<JsonObject>
const rows = fc.uniqueArray(row, { selector: (one) => String(one.id), maxLength: 4 })

/** Drafts with two scalar questions and one list. */
export const draftArbitrary: fc.Arbitrary<JsonObject> = fc.record(
  { a: value, b: value, list: fc.oneof(rows, fc.constant(null)) },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>

/** Every kind of change to such a draft, whole lists among them. */
export const changeArbitrary: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ op: fc.constant('set' as const), at: fc.tuple(key), value }),
  fc.record({ op: fc.constant('clear' as const), at: fc.tuple(fc.constantFrom('a', 'b', 'list')) }),
  fc.record({ op: fc.constant('set' as const), at: fc.tuple(fc.constant('list'), rowId, field), value }),
  fc.record({ op: fc.constant('clear' as const), at: fc.tuple(fc.constant('list'), rowId, field) }),
  fc.record({ op: fc.constant('set' as const), at: fc.constant<string[]>(['list']), value: rows }),
  fc.record({
    op: fc.constant('insert' as const),
    at: fc.constant<[string]>(['list']),
    value: row,
    after: fc.option(rowId),
  }),
  fc.record({ op: fc.constant('remove' as const), at: fc.tuple(fc.constant('list'), rowId) }),
  fc.record({ op: fc.constant('move' as const), at: fc.tuple(fc.constant('list'), rowId), after: fc.option(rowId) }),
)
