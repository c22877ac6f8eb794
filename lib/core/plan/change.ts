import { type Json, type JsonObject, sameJson } from '@/lib/core/json'
import { rowsOf } from './list-rows'

/**
 * One edit of one step's draft. `at` is `[question]`, `[list, rowId]` or `[list, rowId, question]`: rows are addressed by
 * id, never by position, so that two people's edits of one list meet at the row they mean.
 */
export type Change =
  | { op: 'set'; at: string[]; value: Json }
  | { op: 'clear'; at: string[] }
  | { op: 'insert'; at: [list: string]; value: JsonObject; after: string | null }
  | { op: 'remove'; at: [list: string, rowId: string] }
  | { op: 'move'; at: [list: string, rowId: string]; after: string | null }

/** The draft with one change applied; the input is not touched. A row that is gone takes its changes with it. */
export function applyChange(draft: JsonObject, change: Change): JsonObject {
  const [key, rowId, field] = change.at
  if (key === undefined) return draft
  if (change.op === 'insert') return { ...draft, [key]: insertAfter(rowsOf(draft[key]), change.value, change.after) }
  if (rowId === undefined) {
    return change.op === 'set' ? { ...draft, [key]: change.value } : without(draft, key)
  }
  const rows = rowsOf(draft[key])
  const row = rows.find((item) => item.id === rowId)
  if (!row) return draft
  if (change.op === 'remove') return { ...draft, [key]: rows.filter((item) => item.id !== rowId) }
  if (change.op === 'move') {
    if (change.after === rowId) return draft
    return {
      ...draft,
      [key]: insertAfter(
        rows.filter((item) => item.id !== rowId),
        row,
        change.after,
      ),
    }
  }
  if (field === undefined) return draft
  const changed = change.op === 'set' ? { ...row, [field]: change.value } : without(row, field)
  return { ...draft, [key]: rows.map((item) => (item.id === rowId ? changed : item)) }
}

/** The value at an address, `undefined` when nothing is there. */
export function valueAt(draft: JsonObject, at: readonly string[]): Json | undefined {
  const [key, rowId, field] = at
  if (key === undefined) return draft
  const value = draft[key]
  if (rowId === undefined) return value
  const row = rowsOf(value).find((item) => item.id === rowId)
  return field === undefined ? row : row?.[field]
}

/** Equal addresses, or one directly or further above the other. */
export function overlaps(a: readonly string[], b: readonly string[]): boolean {
  const shorter = a.length < b.length ? a : b
  const longer = shorter === a ? b : a
  return shorter.every((part, index) => longer[index] === part)
}

/**
 * Whether `mine` may not be applied silently over `theirs`, made since the revision `mine` was typed on: both touch the
 * same place and want different values. Inserts of different rows never clash; a move clashes only with a list set or
 * cleared as a whole.
 */
export function clashes(mine: Change, theirs: Change): boolean {
  const [a, b] = [placeOf(mine), placeOf(theirs)]
  if (mine.op === 'move' || theirs.op === 'move') return overlaps(a, b) && (a.length === 1 || b.length === 1)
  if (!overlaps(a, b)) return false
  if (a.length !== b.length || mine.op !== theirs.op) return true
  return 'value' in mine && 'value' in theirs && !sameJson(mine.value, theirs.value)
}

/** The most precise address a change is about: for an inserted row, the row. */
export function placeOf(change: Change): string[] {
  return change.op === 'insert' ? [change.at[0], String(change.value.id)] : [...change.at]
}

/** The change that takes `change` back, given the draft before it; null when it changed nothing. */
export function inverse(before: JsonObject, change: Change): Change | null {
  if (change.op === 'insert') return { op: 'remove', at: [change.at[0], String(change.value.id)] }
  if (change.op === 'remove' || change.op === 'move') {
    const [list, rowId] = change.at
    const rows = rowsOf(before[list])
    const index = rows.findIndex((item) => item.id === rowId)
    const row = rows[index]
    if (!row) return null
    const after = index > 0 ? String(rows[index - 1]?.id) : null
    return change.op === 'remove'
      ? { op: 'insert', at: [list], value: row, after }
      : { op: 'move', at: [list, rowId], after }
  }
  const was = valueAt(before, change.at)
  return was === undefined ? { op: 'clear', at: change.at } : { op: 'set', at: change.at, value: was }
}

/** After the row named; first when `after` is null; last when that row is gone. Inserting an id twice replaces it. */
function insertAfter(rows: JsonObject[], row: JsonObject, after: string | null): JsonObject[] {
  const others = rows.filter((item) => item.id !== row.id)
  if (after === null) return [row, ...others]
  const index = others.findIndex((item) => item.id === after)
  return index < 0 ? [...others, row] : [...others.slice(0, index + 1), row, ...others.slice(index + 1)]
}

function without(object: JsonObject, key: string): JsonObject {
  const { [key]: _removed, ...rest } = object
  return rest
}
