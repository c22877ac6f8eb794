import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reconcileRows } from './reconcile-rows'

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })

function apply(have: readonly string[], steps: ReturnType<typeof reconcileRows>): string[] {
  const rows = [...have]
  for (const step of steps) {
    if (step.do === 'remove') rows.splice(step.index, 1)
    else if (step.do === 'insert') rows.splice(step.index, 0, step.id)
    else rows.splice(step.to, 0, ...rows.splice(step.from, 1))
  }
  return rows
}

test('the steps lead to the wanted rows', () => {
  fc.assert(
    fc.property(ids, ids, (have, want) => {
      expect(apply(have, reconcileRows(have, want))).toEqual(want)
    }),
  )
})

test('nothing happens to rows that are right already', () => {
  fc.assert(
    fc.property(ids, (rows) => {
      expect(reconcileRows(rows, rows)).toEqual([])
    }),
  )
})

test('a row added at the end touches no other row', () => {
  expect(reconcileRows(['a', 'b'], ['a', 'b', 'c'])).toEqual([{ do: 'insert', index: 2, id: 'c' }])
})
