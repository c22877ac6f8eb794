/** The edits behind the buttons of the schedule: plain changes, saved and undone like any other answer. */
import { addDays } from '@/lib/core/iso-date'
import type { Json, JsonObject } from '@/lib/core/json'
import { applyChange, type Change } from '@/lib/core/plan/change'
import { isIsoDate } from '@/lib/core/plan/check-answer'
import { lastRowId, rowsOf } from '@/lib/core/plan/list-rows'
import { type DatedAnswer, datedAnswer } from '@/lib/core/schedule/dated-answers'
import type { Scheduled } from '@/lib/core/schedule/task'
import type { StepEdit } from '@/lib/steps/step'

const isDate = (value: Json | undefined): value is string => typeof value === 'string' && isIsoDate(value)

const OTHERS = 'Set by others; choose it if it was agreed for this go-live'

/** Dates of this step that may have to move with go-live, itself left out. A range without one of its days is none. */
export function datedHere(draft: JsonObject): DatedAnswer[] {
  const one = (key: string, what: string) =>
    isDate(draft[key]) ? [datedAnswer('timeline', [[key]], what, [draft[key]])] : []
  const dates = (list: string, what: string) =>
    rowsOf(draft[list]).flatMap(({ id, name, date }) =>
      isDate(date) ? [datedAnswer('timeline', [[list, String(id), 'date']], called(what, name), [date])] : [],
    )
  const ranges = (list: string, what: string) =>
    rowsOf(draft[list]).flatMap(({ id, name, from, to }) => {
      const at = (field: string) => [list, String(id), field]
      return isDate(from) && isDate(to)
        ? [datedAnswer('timeline', [at('from'), at('to')], called(what, name), [from, to], OTHERS)]
        : []
    })
  return [
    ...one('noticeDate', 'Users are told'),
    ...one('finalExport', 'Last full export'),
    ...dates('milestones', ''),
    ...dates('windows', 'Window'),
    ...ranges('freezes', 'Freeze'),
    ...ranges('peaks', 'Peak'),
  ]
}

const called = (what: string, name: Json | undefined) =>
  [what, typeof name === 'string' ? name : ''].filter(Boolean).join(': ')

/** What is still to come and stays a date after the move; what has passed is history and stays. */
export function movable(dates: readonly DatedAnswer[], days: number, today: string): DatedAnswer[] {
  return dates
    .filter(({ from, to }) => from >= today && [from, to ?? from].every((date) => isIsoDate(addDays(date, days))))
    .sort((a, b) => a.from.localeCompare(b.from))
}

/** Go-live and these dates `days` later (negative: earlier), step by step, this one first. */
export function moveEdits(draft: JsonObject, chosen: readonly DatedAnswer[], days: number): StepEdit[] {
  const goLive = draft.goLive
  const self: Change[] =
    isDate(goLive) && isIsoDate(addDays(goLive, days))
      ? [{ op: 'set', at: ['goLive'], value: addDays(goLive, days) }]
      : []
  return self.length === 0 || days === 0 ? [] : editsOf(chosen, days, self)
}

/** These dates alone, for a go-live that has moved already. */
export function followEdits(chosen: readonly DatedAnswer[], days: number): StepEdit[] {
  return editsOf(chosen, days, [])
}

function editsOf(chosen: readonly DatedAnswer[], days: number, first: Change[]): StepEdit[] {
  const bySteps = new Map<StepEdit['step'], Change[]>(first.length > 0 ? [['timeline', first]] : [])
  for (const { step, at, from, to } of chosen) {
    const changes = at.map((address, end): Change => {
      return { op: 'set', at: address, value: addDays(end === 0 ? from : (to ?? from), days) }
    })
    bySteps.set(step, [...(bySteps.get(step) ?? []), ...changes])
  }
  return [...bySteps].map(([step, changes]) => ({ step, changes }))
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
