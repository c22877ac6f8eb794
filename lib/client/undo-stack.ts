import type { JsonObject } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'
import type { StepId } from '@/lib/core/plan/plan'
import { undoOf } from '@/lib/core/plan/undo-of'

/** What one edit changes in one step. */
export type EditPart = { step: StepId; changes: Change[] }

/**
 * One edit of this tab, of one step or of several at once: `revision` is what its author saw, so that a colleague's later
 * change is never undone with it.
 */
export type Edit = { parts: readonly EditPart[]; revision: number }
type Entry = Edit & { undo: readonly EditPart[] }

const MOST = 20

/** The last edits of this tab, to be taken back and done again in order. Plain values: `record`, `undo`, `redo` return new stacks. */
export type UndoStack = { done: readonly Entry[]; undone: readonly Entry[] }

export const EMPTY_STACK: UndoStack = { done: [], undone: [] }

/** A new edit ends what could be done again. `before` gives the draft of a step as it was. */
export function record(stack: UndoStack, before: (step: StepId) => JsonObject, edit: Edit): UndoStack {
  const undo = edit.parts
    .map(({ step, changes }) => ({ step, changes: undoOf(before(step), changes) }))
    .filter(({ changes }) => changes.length > 0)
  if (undo.length === 0) return stack
  return { done: [...stack.done, { ...edit, undo }].slice(-MOST), undone: [] }
}

/** The edit that takes the last one back, and the stack after it; null when there is none. */
export function undo({ done, undone }: UndoStack): { edit: Edit; stack: UndoStack } | null {
  const last = done.at(-1)
  if (!last) return null
  const { revision } = last
  return { edit: { revision, parts: last.undo }, stack: { done: done.slice(0, -1), undone: [...undone, last] } }
}

export function redo({ done, undone }: UndoStack): { edit: Edit; stack: UndoStack } | null {
  const last = undone.at(-1)
  if (!last) return null
  const { parts, revision } = last
  return { edit: { parts, revision }, stack: { done: [...done, last], undone: undone.slice(0, -1) } }
}
