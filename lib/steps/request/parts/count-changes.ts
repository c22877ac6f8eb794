import { isMovedCount } from '@/lib/core/burn-down/burn-down'
import type { FollowUp } from '@/lib/core/facts/request'
import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import { lastRowId } from '@/lib/core/plan/list-rows'

/** Entries of the log for these counts; a day that is in the log already takes the new count. `newId` makes row ids. */
export function countChanges(
  draft: JsonObject,
  log: readonly FollowUp[],
  counts: readonly { date: string; moved: number }[],
  newId: () => string,
): Change[] {
  const known = new Map(log.filter(isMovedCount).map((entry) => [entry.date, entry]))
  let after = lastRowId(draft.followUp)
  return counts.flatMap(({ date, moved }): Change[] => {
    const old = known.get(date)
    if (old) return old.actual === moved ? [] : [{ op: 'set', at: ['followUp', old.id, 'actual'], value: moved }]
    const id = newId()
    const change: Change = { op: 'insert', at: ['followUp'], value: { id, date, kind: 'moved', actual: moved }, after }
    after = id
    return [change]
  })
}
