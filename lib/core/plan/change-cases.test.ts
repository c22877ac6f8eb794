import { expect, test } from 'vitest'
import type { JsonObject } from '@/lib/core/json'
import { applyChange, type Change, clashes, inverse, placeOf, valueAt } from './change'

const draft: JsonObject = { a: 1, list: [{ id: 'r1', x: 'one' }, { id: 'r2', x: 'two' }, { id: 'r3' }] }
const move = (rowId: string, after: string | null): Change => ({ op: 'move', at: ['list', rowId], after })
const insert = (id: string, after: string | null): Change => ({ op: 'insert', at: ['list'], value: { id }, after })
const order = (change: Change) => (applyChange(draft, change).list as { id: string }[]).map((row) => row.id)

test.each<[string, Change, string[]]>([
  ['to the front', move('r3', null), ['r3', 'r1', 'r2']],
  ['behind another', move('r1', 'r2'), ['r2', 'r1', 'r3']],
  ['behind itself', move('r1', 'r1'), ['r1', 'r2', 'r3']],
  ['behind a row that is gone', move('r1', 'gone'), ['r2', 'r3', 'r1']],
  ['a row that is gone', move('gone', null), ['r1', 'r2', 'r3']],
  ['a new row in the middle', insert('r4', 'r1'), ['r1', 'r4', 'r2', 'r3']],
  ['a new row behind one that is gone', insert('r4', 'gone'), ['r1', 'r2', 'r3', 'r4']],
  ['a row removed', { op: 'remove', at: ['list', 'r2'] }, ['r1', 'r3']],
])('order of rows: %s', (_what, change, wanted) => {
  expect(order(change)).toEqual(wanted)
})

test.each<[Change, string[], unknown]>([
  [{ op: 'set', at: ['a'], value: 2 }, ['a'], 2],
  [{ op: 'clear', at: ['a'] }, ['a'], undefined],
  [{ op: 'set', at: ['list', 'r1', 'x'], value: 'new' }, ['list', 'r1', 'x'], 'new'],
  [{ op: 'set', at: ['list', 'r1', 'x'], value: 'new' }, ['list', 'r2', 'x'], 'two'],
  [{ op: 'clear', at: ['list', 'r2', 'x'] }, ['list', 'r2'], { id: 'r2' }],
  [{ op: 'set', at: ['list', 'gone', 'x'], value: 1 }, ['list'], draft.list],
])('%j leaves %j as %j', (change, at, wanted) => {
  expect(valueAt(applyChange(draft, change), at)).toEqual(wanted)
})

test.each<[Change, Change | null]>([
  [insert('r4', null), { op: 'remove', at: ['list', 'r4'] }],
  [
    { op: 'remove', at: ['list', 'r2'] },
    { op: 'insert', at: ['list'], value: { id: 'r2', x: 'two' }, after: 'r1' },
  ],
  [
    { op: 'remove', at: ['list', 'r1'] },
    { op: 'insert', at: ['list'], value: { id: 'r1', x: 'one' }, after: null },
  ],
  [{ op: 'remove', at: ['list', 'gone'] }, null],
  [move('r3', null), move('r3', 'r2')],
  [move('r1', 'r3'), move('r1', null)],
  [
    { op: 'set', at: ['a'], value: 2 },
    { op: 'set', at: ['a'], value: 1 },
  ],
  [
    { op: 'set', at: ['b'], value: 2 },
    { op: 'clear', at: ['b'] },
  ],
])('the way back of %j is %j', (change, wanted) => {
  expect(inverse(draft, change)).toEqual(wanted)
})

const setCell: Change = { op: 'set', at: ['list', 'r1', 'x'], value: 'mine' }
const wholeList: Change = { op: 'set', at: ['list'], value: [] }

test.each<[string, Change, Change, boolean]>([
  ['two values for one place', setCell, { ...setCell, value: 'theirs' }, true],
  ['the same value for one place', setCell, { ...setCell }, false],
  ['a value and an empty place', setCell, { op: 'clear', at: ['list', 'r1', 'x'] }, true],
  ['a cell and its row removed', setCell, { op: 'remove', at: ['list', 'r1'] }, true],
  ['a cell and another row removed', setCell, { op: 'remove', at: ['list', 'r2'] }, false],
  ['a cell and the whole list', setCell, wholeList, true],
  ['a row moved and the whole list', move('r1', null), wholeList, true],
  ['a row moved and another list', move('r1', null), { op: 'set', at: ['other'], value: [] }, false],
  ['a row moved and one of its cells', move('r1', null), setCell, false],
  ['a row moved twice', move('r1', null), move('r1', 'r2'), false],
  ['two removals of one row', { op: 'remove', at: ['list', 'r1'] }, { op: 'remove', at: ['list', 'r1'] }, false],
  ['two clearings of one place', { op: 'clear', at: ['a'] }, { op: 'clear', at: ['a'] }, false],
  ['different rows inserted', insert('r4', null), insert('r5', null), false],
])('clash of %s: both ways the same', (_what, mine, theirs, wanted) => {
  expect(clashes(mine, theirs)).toBe(wanted)
  expect(clashes(theirs, mine)).toBe(wanted)
})

test('an inserted row is about that row, not about the list', () => {
  expect(placeOf(insert('r4', null))).toEqual(['list', 'r4'])
  expect(placeOf(setCell)).toEqual(['list', 'r1', 'x'])
})
