import type { InventoryAttribute } from '@/lib/core/facts/data'
import { checkRow } from '@/lib/core/mapping/check-row'
import type { MappingContext } from '@/lib/core/mapping/row-context'
import { coreRow, type DraftRow } from './draft-rows'
import type { JudgedRow } from './row-filter'

type Known = { key: string; attribute: InventoryAttribute | undefined; context: MappingContext; judged: JudgedRow }

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
      const key = `${row.source}\n${row.target}\n${row.transforms}\n${row.dataType}\n${row.required} ${row.unique} ${row.isConfirmed} ${row.confidence}\n${row.reason}`
      const old = known.get(row.id)
      const isSame = old?.key === key && old.attribute === attribute && old.context === context
      const one = isSame ? old.judged : { row, attribute, issues: checkRow(coreRow(row), attribute, context) }
      next.set(row.id, { key, attribute, context, judged: one })
      return one
    })
    known = next
    return judged
  }
}
