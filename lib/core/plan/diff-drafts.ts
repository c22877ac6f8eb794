import { isJsonObject, type Json, type JsonObject, sameJson } from '@/lib/core/json'
import { applyChange, type Change } from './change'
import { setBack } from './undo-of'

/**
 * The changes that turn one draft of a step into another: answer by answer, and in lists row by row (by id) and cell by
 * cell. Applied in order they give exactly `to`.
 */
export function diffDrafts(from: JsonObject, to: JsonObject): Change[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return keys.flatMap((key) => {
    const [was, now] = [from[key], to[key]]
    if (sameJson(was ?? null, now ?? null) && (was === undefined) === (now === undefined)) return []
    const rows = isRows(was) && isRows(now) ? diffRows(key, was, now) : null
    const result = rows?.reduce(applyChange, { [key]: was ?? null } as JsonObject)
    return rows && result && sameJson(result[key] ?? null, now ?? null) ? rows : [setBack(key, now)]
  })
}

type Row = JsonObject & { id: string }

function diffRows(list: string, was: Row[], now: Row[]): Change[] {
  const changes: Change[] = []
  const wanted = new Map(now.map((row) => [row.id, row]))
  const known = new Map(was.map((row) => [row.id, row]))
  for (const row of was) if (!wanted.has(row.id)) changes.push({ op: 'remove', at: [list, row.id] })
  const order = was.map((row) => row.id).filter((id) => wanted.has(id))
  now.forEach((row, index) => {
    const after = now[index - 1]?.id ?? null
    const before = known.get(row.id)
    if (!before) {
      changes.push({ op: 'insert', at: [list], value: row, after })
      order.splice(index, 0, row.id)
      return
    }
    if (order[index] !== row.id) {
      changes.push({ op: 'move', at: [list, row.id], after })
      order.splice(order.indexOf(row.id), 1)
      order.splice(index, 0, row.id)
    }
    changes.push(...diffCells([list, row.id], before, row))
  })
  return changes
}

function diffCells(at: [string, string], was: Row, now: Row): Change[] {
  return [...new Set([...Object.keys(was), ...Object.keys(now)])].flatMap((cell): Change[] => {
    const [before, value] = [was[cell], now[cell]]
    if (value === undefined) return before === undefined ? [] : [{ op: 'clear', at: [...at, cell] }]
    return before !== undefined && sameJson(before, value) ? [] : [{ op: 'set', at: [...at, cell], value }]
  })
}

/** A list whose rows all have an id of their own. */
function isRows(value: Json | undefined): value is Row[] {
  if (!Array.isArray(value)) return false
  const ids = value.map((row) => (isJsonObject(row) && typeof row.id === 'string' ? row.id : ''))
  return ids.every((id) => id !== '') && new Set(ids).size === ids.length
}
