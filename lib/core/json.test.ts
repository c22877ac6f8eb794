import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json, sameJson } from './json'

const json = fc.letrec<{ value: Json | undefined }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, undefined, true, false, 0, 1, '', 'a', '1'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'toString'), tie('value'), { maxKeys: 3 }),
  ) as fc.Arbitrary<Json | undefined>,
})).value

test('the same is what has the same canonical spelling', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b))
      expect(sameJson(a, structuredClone(a))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('parts that are one object are not looked into', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => {
    const row = { id: `r${i}` }
    return new Proxy(row, {
      ownKeys: () => {
        throw new Error('looked into')
      },
    })
  })
  expect(sameJson({ rows: [...rows, { id: 'x', target: 'a' }] }, { rows: [...rows, { id: 'x', target: 'b' }] })).toBe(
    false,
  )
  expect(sameJson({ rows: [...rows] }, { rows })).toBe(true)
})
