import type { InventoryAttribute } from '@/lib/core/facts/data'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { sendsValue } from '@/lib/core/mapping/sends-value'
import { sentAttributes, sourcesOf } from '@/lib/core/mapping/sources-of'

export type MappedAttribute = { row: MappingRow; attribute: InventoryAttribute }

/** Rows that send values of one attribute somewhere, each with what was measured of it. */
export function mappedAttributes(
  rows: readonly MappingRow[],
  inventory: readonly InventoryAttribute[],
): MappedAttribute[] {
  const byName = new Map(inventory.map((attribute) => [attribute.name, attribute]))
  return rows.flatMap((row) => {
    const attribute = byName.get(row.source)
    return attribute && sendsValue(row) && sourcesOf(row).length === 1 ? [{ row, attribute }] : []
  })
}

/** Attributes whose values leave the legacy system, alone or put together with others; each once. */
export function movedAttributes(
  rows: readonly MappingRow[],
  inventory: readonly InventoryAttribute[],
): InventoryAttribute[] {
  const byName = new Map(inventory.map((attribute) => [attribute.name, attribute]))
  return [...sentAttributes(rows)].flatMap((name) => byName.get(name) ?? [])
}
