import type { InventoryAttribute } from '@/lib/core/facts/data'
import { suggestMappings } from '@/lib/core/mapping/suggest'
import type { Change } from '@/lib/core/plan/change'
import { type DraftRow, storedRow } from './draft-rows'

/** New rows for the attributes that have none, in the order of the inventory; rows that exist are never touched. */
export function suggestedChanges(
  inventory: readonly InventoryAttribute[],
  system: string,
  rows: readonly DraftRow[],
): Change[] {
  const mapped = new Set(rows.map((row) => row.source))
  let after = rows.at(-1)?.id ?? null
  return suggestMappings(inventory, system)
    .filter((row) => !mapped.has(row.source))
    .map((row): Change => {
      const change: Change = { op: 'insert', at: ['rows'], value: storedRow(row), after }
      after = row.id
      return change
    })
}
