import type { InventoryAttribute } from '@/lib/core/facts/data'
import { suggestMappings } from '@/lib/core/mapping/suggest'
import type { Change } from '@/lib/core/plan/change'
import { coreRow, type DraftRow, storedRow } from './draft-rows'

/**
 * New rows for the attributes that have none, in the order of the inventory; rows that exist are never touched, and what
 * they map is not proposed again.
 */
export function suggestedChanges(
  inventory: readonly InventoryAttribute[],
  system: string,
  rows: readonly DraftRow[],
): Change[] {
  let after = rows.at(-1)?.id ?? null
  return suggestMappings(inventory, system, rows.map(coreRow)).map((row): Change => {
    const change: Change = { op: 'insert', at: ['rows'], value: storedRow(row), after }
    after = row.id
    return change
  })
}
