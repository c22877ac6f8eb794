/** The edits behind the buttons of the schedule: plain changes, saved and undone like any other answer. */
import { addDays } from '@/lib/core/iso-date'
import type { Json, JsonObject } from '@/lib/core/json'
import { applyChange, type Change } from '@/lib/core/plan/change'
import { isIsoDate } from '@/lib/core/plan/check-answer'
import { lastRowId, rowsOf } from '@/lib/core/plan/list-rows'
import type { Scheduled } from '@/lib/core/schedule/task'

const isDate = (value: Json | undefined): value is string => typeof value === 'string' && isIsoDate(value)

/**
 * Go-live `days` later (negative: earlier) with everything of this step that is counted from it: milestones, windows, the
 * notice and the last export. What has passed stays, and so do peaks and freezes, which are not the plan's to move.
 */
export function moveGoLive(draft: JsonObject, days: number, today: string): Change[] {
  const moved = (at: string[], value: Json | undefined): Change[] =>
    isDate(value) && value >= today && isIsoDate(addDays(value, days))
      ? [{ op: 'set', at, value: addDays(value, days) }]
      : []
  const rows = (list: string) => rowsOf(draft[list]).flatMap((row) => moved([list, String(row.id), 'date'], row.date))
  const goLive = draft.goLive
  if (!isDate(goLive) || days === 0 || !isIsoDate(addDays(goLive, days))) return []
  return [
    { op: 'set', at: ['goLive'], value: addDays(goLive, days) },
    ...moved(['noticeDate'], draft.noticeDate),
    ...moved(['finalExport'], draft.finalExport),
    ...rows('milestones'),
    ...rows('windows'),
  ]
}

/**
 * A milestone for the latest safe start of each task. A row that stands for a start or an end already keeps its words and
 * owner and takes the date; nothing is removed.
 */
export function takeOverStarts(draft: JsonObject, tasks: readonly Scheduled[]): Change[] {
  const rows = rowsOf(draft.milestones)
  const known = new Map(rows.map((row) => [String(row.id), row]))
  const changes: Change[] = []
  const setDate = (id: string, date: string) => {
    if (known.get(id)?.date !== date) changes.push({ op: 'set', at: ['milestones', id, 'date'], value: date })
  }
  let after = lastRowId(draft.milestones)
  for (const task of tasks) {
    const id = `start-${task.id}`
    const end = known.get(task.id)
    if (end && end.kind !== 'wave') setDate(task.id, task.done)
    if (known.has(id)) {
      setDate(id, task.start)
      continue
    }
    const value = { id, kind: 'preparation', name: `Latest start: ${task.name}`, date: task.start, owner: task.owner }
    changes.push({ op: 'insert', at: ['milestones'], value, after })
    after = id
  }
  return changes
}

export const withChanges = (draft: JsonObject, changes: readonly Change[]) => changes.reduce(applyChange, draft)
