import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { applyChange } from '@/lib/core/plan/change'
import { coreRow, draftRows, steadyRows } from './draft-rows'
import { rowJudge } from './judged-rows'

const draft: JsonObject = {
  rows: Array.from({ length: 50 }, (_, i) => ({ id: `r${i}`, source: `field_${i}`, target: `custom:field_${i}` })),
}
const edited = applyChange(draft, { op: 'set', at: ['rows', 'r7', 'target'], value: 'nickname' })

test('an edit of one row makes one row anew, in what is read, mapped and judged', () => {
  const [before, after] = [draftRows(draft), draftRows(edited)]
  const judge = rowJudge()
  const context = {}
  const [was, is] = [judge(before, new Map(), context), judge(after, new Map(), context)]
  const changed = (a: readonly unknown[], b: readonly unknown[]) => b.flatMap((one, i) => (one === a[i] ? [] : [i]))
  expect(changed(before, after)).toEqual([7])
  expect(changed(before.map(coreRow), after.map(coreRow))).toEqual([7])
  expect(changed(was, is)).toEqual([7])
  expect(after[7]!.target).toBe('nickname')
})

test('rows the server sends anew and that say the same are not judged again', () => {
  const judge = rowJudge()
  const context = {}
  const was = judge(draftRows(draft), new Map(), context)
  const is = judge(draftRows(structuredClone(draft)), new Map(), context)
  expect(is.every((one, i) => one === was[i])).toBe(true)
})

test('the list stays the same list until a row changes, comes or goes', () => {
  const read = steadyRows()
  const first = read(draft)
  expect(read({ ...draft, usernameMode: 'email' })).toBe(first)
  expect(read(edited)).not.toBe(first)
  expect(read(applyChange(edited, { op: 'remove', at: ['rows', 'r0'] }))).toHaveLength(49)
  expect(read({})).toEqual([])
})
