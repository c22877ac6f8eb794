import { isJsonObject, type JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { attributeRowId } from './attribute-row-id'

/** The change that stores a person's mark of one attribute as a row of the list `attributes`. */
export function overrideChange(draft: JsonObject, attribute: string, mark: string, value: string): Change {
  const rows = Array.isArray(draft.attributes) ? draft.attributes.filter(isJsonObject) : []
  const row = rows.find((candidate) => candidate.name === attribute)
  if (row) return { op: 'set', at: ['attributes', String(row.id), mark], value }
  const last = rows.at(-1)
  const fresh = { id: attributeRowId(attribute), name: attribute, [mark]: value }
  return { op: 'insert', at: ['attributes'], value: fresh, after: last ? String(last.id) : null }
}
