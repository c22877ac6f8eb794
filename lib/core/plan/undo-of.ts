import { type Json, type JsonObject, sameJson } from '@/lib/core/json'
import { applyChange, type Change, inverse } from './change'

/**
 * Changes that lead from the draft after `changes` back to `before`, in the order to apply them. Exact for every
 * sequence: where the fine way back would lose something (a place in a list, a list that was not there), the whole
 * question is set back instead.
 */
export function undoOf(before: JsonObject, changes: readonly Change[]): Change[] {
  let draft = before
  const back: Change[] = []
  for (const change of changes) {
    const after = applyChange(draft, change)
    if (!sameJson(after, draft)) back.unshift(wayBack(draft, after, change))
    draft = after
  }
  return back
}

function wayBack(before: JsonObject, after: JsonObject, change: Change): Change {
  const fine = inverse(before, change)
  if (fine && sameJson(applyChange(after, fine), before)) return fine
  return setBack(change.at[0] ?? '', before[change.at[0] ?? ''])
}

/** The change that gives a whole question this value; none is `undefined`. */
export function setBack(key: string, value: Json | undefined): Change {
  return value === undefined ? { op: 'clear', at: [key] } : { op: 'set', at: [key], value }
}
