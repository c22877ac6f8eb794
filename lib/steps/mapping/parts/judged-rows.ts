import type { InventoryAttribute } from '@/lib/core/facts/data'
import { checkRow } from '@/lib/core/mapping/check-row'
import type { MappingContext } from '@/lib/core/mapping/row-context'
import { coreRow, type DraftRow } from './draft-rows'
import type { JudgedRow } from './row-filter'

type Known = { context: MappingContext; judged: JudgedRow }

/**
 * Rows with their issues; a row that is as it was is not judged again, and is the very same object, so that thousands of
 * rows cost nothing while one of them is typed in.
 */
export function rowJudge() {
  let known = new Map<string, Known>()
  return (
    rows: readonly DraftRow[],
    byName: ReadonlyMap<string, InventoryAttribute>,
    context: MappingContext,
  ): JudgedRow[] => {
    const next = new Map<string, Known>()
    const judged = rows.map((row) => {
      const attribute = byName.get(row.source)
      const old = known.get(row.id)
      const isSame = old?.context === context && old.judged.attribute === attribute && isSameRow(old.judged.row, row)
      const one = isSame
        ? old
        : { context, judged: { row, attribute, issues: checkRow(coreRow(row), attribute, context) } }
      next.set(row.id, one)
      return one.judged
    })
    known = next
    return judged
  }
}

/** Rows the server sent anew are other objects that say the same. */
export function isSameRow(a: DraftRow, b: DraftRow): boolean {
  return a === b || (Object.keys(a) as (keyof DraftRow)[]).every((key) => a[key] === b[key])
}
