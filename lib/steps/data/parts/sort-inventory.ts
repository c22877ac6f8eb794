import type { InventoryAttribute } from '@/lib/core/facts/data'

/** `file` is the order of the export. */
export type Sorting = { by: 'file' | 'name' | 'type' | 'fill' | 'distinct' | 'pii' | 'decision'; isDown: boolean }

/** Up, then down, then as in the export again. */
export function nextSorting(old: Sorting, by: Sorting['by']): Sorting {
  if (old.by !== by) return { by, isDown: false }
  return old.isDown ? { by: 'file', isDown: false } : { by, isDown: true }
}

export function sortInventory(
  attributes: readonly InventoryAttribute[],
  { by, isDown }: Sorting,
): InventoryAttribute[] {
  if (by === 'file') return [...attributes]
  const sign = isDown ? -1 : 1
  return [...attributes].sort((a, b) => {
    const [left, right] = [a[by], b[by]]
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * String(left).localeCompare(String(right), 'en')
  })
}
