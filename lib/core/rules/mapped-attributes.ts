import type { InventoryAttribute } from '@/lib/core/facts/data'
import type { MappingRow } from '@/lib/core/mapping/mapping'

export type MappedAttribute = { row: MappingRow; attribute: InventoryAttribute }

/** Rows that send something somewhere, each with what was measured of its source. */
export function mappedAttributes(
  rows: readonly MappingRow[],
  inventory: readonly InventoryAttribute[],
): MappedAttribute[] {
  const byName = new Map(inventory.map((attribute) => [attribute.name, attribute]))
  return rows.flatMap((row) => {
    const attribute = byName.get(row.source)
    const sends = row.target.kind !== 'none' && !row.transforms.includes('drop')
    return attribute && sends ? [{ row, attribute }] : []
  })
}
