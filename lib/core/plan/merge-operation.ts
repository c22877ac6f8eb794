import { type JsonObject, sameJson } from '@/lib/core/json'
import { applyChange, type Change, clashes, overlaps, placeOf, valueAt } from './change'
import { undoOf } from './undo-of'

/** What somebody else did to the step since the revision an operation was typed on. */
export type Earlier = { changes: readonly Change[] }

export type Merged<E extends Earlier> = {
  draft: JsonObject
  applied: Change[]
  /** Changes that wait for a choice, each with the latest entry it met. */
  refused: { change: Change; clash: E }[]
  /** Takes `applied` back, in order. */
  undo: Change[]
}

/**
 * Merges one operation into a draft. Different places merge silently; a change that would overwrite what its author has
 * not seen is refused, together with the later changes of the same operation that build on it.
 */
export function mergeOperation<E extends Earlier>(
  draft: JsonObject,
  since: readonly E[],
  changes: readonly Change[],
): Merged<E> {
  const applied: Change[] = []
  const refused: { change: Change; clash: E }[] = []
  for (const change of changes) {
    const clash =
      since.findLast((entry) => entry.changes.some((theirs) => clashes(change, theirs))) ??
      refused.find((earlier) => overlaps(placeOf(earlier.change), placeOf(change)))?.clash
    if (clash && !isThereAlready(draft, change)) refused.push({ change, clash })
    else applied.push(change)
  }
  return { draft: applied.reduce(applyChange, draft), applied, refused, undo: undoOf(draft, applied) }
}

/** Wanting what stands there now, however it came about, overwrites nobody. */
function isThereAlready(draft: JsonObject, change: Change): boolean {
  if (change.op !== 'set') return false
  const value = valueAt(draft, change.at)
  return value !== undefined && sameJson(value, change.value)
}
