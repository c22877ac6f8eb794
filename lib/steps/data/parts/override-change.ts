import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { lastRowId, rowsOf } from '@/lib/core/plan/list-rows'
import { attributeRowId } from './attribute-row-id'

/** The change that stores a person's mark of one attribute as a row of the list `attributes`. */
export function overrideChange(draft: JsonObject, attribute: string, mark: string, value: string): Change {
  const row = rowsOf(draft.attributes).find((candidate) => candidate.name === attribute)
  if (row) return { op: 'set', at: ['attributes', String(row.id), mark], value }
  const fresh = { id: attributeRowId(attribute), name: attribute, [mark]: value }
  return { op: 'insert', at: ['attributes'], value: fresh, after: lastRowId(draft.attributes) }
}
