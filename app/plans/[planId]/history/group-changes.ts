import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { type Change, valueAt } from '@/lib/core/plan/change'

export type CellDifference = { cell: string; was: Json | undefined; now: Json | undefined }
export type RowDifference = {
  id: string
  kind: 'added' | 'removed' | 'changed' | 'moved'
  name: string
  cells: CellDifference[]
}

export type Differences = {
  answers: { change: Change; was: Json | undefined; now: Json | undefined }[]
  lists: { list: string; rows: RowDifference[] }[]
}

/** Differences of one step: whole answers apart, changes inside lists gathered by row, in the order they were made. */
export function groupChanges(changes: readonly Change[], before: JsonObject): Differences {
  const grouped: Differences = { answers: [], lists: [] }
  for (const change of changes) {
    const [key = '', rowId, cell] = change.at
    if (change.op !== 'insert' && rowId === undefined) {
      grouped.answers.push({ change, was: before[key], now: change.op === 'set' ? change.value : undefined })
      continue
    }
    const list = grouped.lists.find((one) => one.list === key) ?? { list: key, rows: [] }
    if (list.rows.length === 0) grouped.lists.push(list)
    const id = change.op === 'insert' ? String(change.value.id) : String(rowId)
    const was = valueAt(before, [key, id])
    const known = list.rows.find((row) => row.id === id)
    const row = known ?? {
      id,
      kind: 'changed' as const,
      name: rowName(change.op === 'insert' ? change.value : was),
      cells: [],
    }
    if (!known) list.rows.push(row)
    if (change.op === 'insert') {
      row.kind = 'added'
      row.cells = cellsOf(change.value).map(([name, now]) => ({ cell: name, was: undefined, now }))
    } else if (change.op === 'remove') {
      row.kind = 'removed'
      row.cells = isJsonObject(was)
        ? cellsOf(was).map(([name, value]) => ({ cell: name, was: value, now: undefined }))
        : []
    } else if (change.op === 'move') {
      if (row.cells.length === 0) row.kind = 'moved'
    } else if (cell !== undefined) {
      row.kind = 'changed'
      row.cells.push({
        cell,
        was: valueAt(before, [key, id, cell]),
        now: change.op === 'set' ? change.value : undefined,
      })
    }
  }
  return grouped
}

function cellsOf(row: JsonObject): [string, Json][] {
  return Object.entries(row).flatMap(([name, value]) =>
    name === 'id' || value === undefined || value === '' ? [] : [[name, value] as [string, Json]],
  )
}

function rowName(row: Json | undefined): string {
  if (!isJsonObject(row)) return ''
  const name = row.name ?? row.source ?? row.text
  return typeof name === 'string' ? name : ''
}
