import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from '@/lib/core/json'
import { applyDelta, deltaOf } from './json-delta'

const leaf = fc.oneof(fc.constantFrom<Json>(0, 1, '', 'a', 'b', true, null), fc.string({ maxLength: 3 }))
const key = fc.constantFrom('a', 'b', 'rows', '__proto__', 'constructor')
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<Json>,
  ),
}))

test('applied to the old value a delta gives the new one, over the wire too', () => {
  fc.assert(
    fc.property(value, value, (old, now) => {
      const delta = deltaOf(old, now)
      const sent = delta && JSON.parse(JSON.stringify(delta))
      expect(canonicalJson(sent ? applyDelta(old, sent) : old)).toBe(canonicalJson(now))
    }),
    { numRuns: 2000 },
  )
})

test('equal values have no delta, and only equal ones', () => {
  fc.assert(
    fc.property(value, value, (old, now) => {
      expect(deltaOf(old, structuredClone(old))).toBeNull()
      expect(deltaOf(old, now) === null).toBe(canonicalJson(old) === canonicalJson(now))
    }),
    { numRuns: 1000 },
  )
})

test('neither value is touched', () => {
  fc.assert(
    fc.property(value, value, (old, now) => {
      const before = canonicalJson(old)
      const delta = deltaOf(old, now)
      if (delta) applyDelta(old, delta)
      expect(canonicalJson(old)).toBe(before)
    }),
  )
})

test('one row among many costs one row', () => {
  const rows = Array.from({ length: 2_000 }, (_, at) => ({ id: `r${at}`, name: `attribute number ${at}`, used: 10 }))
  const changed = rows.map((row, at) => (at === 900 ? { ...row, used: 11 } : row))
  expect(deltaOf({ rows }, { rows: changed })).toEqual([
    'o',
    { rows: ['i', [[900, ['o', { used: ['v', 11] }, []]]]] },
    [],
  ])
  const fewer = rows.filter((_, at) => at !== 5)
  expect(deltaOf(rows, fewer)).toEqual(['a', 5, 1, []])
})
