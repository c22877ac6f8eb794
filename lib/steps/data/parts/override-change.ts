import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { lastRowId, rowsOf } from '@/lib/core/plan/list-rows'
import { attributeRowId } from './attribute-row-id'

const rowOf = (draft: JsonObject, attribute: string) =>
  rowsOf(draft.attributes).find((candidate) => candidate.name === attribute)

/** The change that stores a person's mark of one attribute as a row of the list `attributes`. */
export function overrideChange(draft: JsonObject, attribute: string, mark: string, value: string | number): Change {
  const row = rowOf(draft, attribute)
  if (row) return { op: 'set', at: ['attributes', String(row.id), mark], value }
  const fresh = { id: attributeRowId(attribute), name: attribute, [mark]: value }
  return { op: 'insert', at: ['attributes'], value: fresh, after: lastRowId(draft.attributes) }
}

/** The changes that store one mark for many attributes; rows that are new follow each other. */
export function overrideAll(draft: JsonObject, attributes: readonly string[], mark: string, value: string): Change[] {
  let last: string | null = null
  return attributes.map((attribute) => {
    const change = overrideChange(draft, attribute, mark, value)
    if (change.op !== 'insert') return change
    const following: Change = { ...change, after: last ?? change.after }
    last = String(change.value.id)
    return following
  })
}

/** The changes that take marks back, so that what the file says holds again. */
export function withdrawMarks(draft: JsonObject, attribute: string, marks: readonly string[]): Change[] {
  const row = rowOf(draft, attribute)
  if (!row) return []
  return marks
    .filter((mark) => row[mark] !== undefined)
    .map((mark) => ({ op: 'clear', at: ['attributes', String(row.id), mark] }))
}
