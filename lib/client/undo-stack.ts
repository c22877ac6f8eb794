import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import { undoOf } from '@/lib/core/plan/undo-of'

/** One edit of this tab: `revision` is what its author saw, so that a colleague's later change is never undone with it. */
export type Edit = { step: StepId; changes: Change[]; revision: number }
type Entry = Edit & { undo: Change[] }

const MOST = 20

/** The last edits of this tab, to be taken back and done again in order. Plain values: `record`, `undo`, `redo` return new stacks. */
export type UndoStack = { done: readonly Entry[]; undone: readonly Entry[] }

export const EMPTY_STACK: UndoStack = { done: [], undone: [] }

/** A new edit ends what could be done again. */
export function record(stack: UndoStack, before: JsonObject, edit: Edit): UndoStack {
  const undo = undoOf(before, edit.changes)
  if (undo.length === 0) return stack
  return { done: [...stack.done, { ...edit, undo }].slice(-MOST), undone: [] }
}

/** The edit that takes the last one back, and the stack after it; null when there is none. */
export function undo({ done, undone }: UndoStack): { edit: Edit; stack: UndoStack } | null {
  const last = done.at(-1)
  if (!last) return null
  const { step, revision } = last
  return { edit: { step, revision, changes: last.undo }, stack: { done: done.slice(0, -1), undone: [...undone, last] } }
}

export function redo({ done, undone }: UndoStack): { edit: Edit; stack: UndoStack } | null {
  const last = undone.at(-1)
  if (!last) return null
  const { step, revision, changes } = last
  return { edit: { step, revision, changes }, stack: { done: [...done, last], undone: undone.slice(0, -1) } }
}
