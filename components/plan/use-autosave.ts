'use client'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type JsonObject, sameJson } from '@/lib/core/json'
import { applyChange, type Change, valueAt } from '@/lib/core/plan/change'
import type { Questions } from '@/lib/core/plan/question'
import { type CellValue, cellToDraft, type FormValues, isListQuestion, type RowValues } from './form-values'

const QUIET_MS = 800
const LONGEST_MS = 5000

export type Autosave = {
  /** A field was edited: it is saved 800 ms after the last key, 5 s after the first at most. */
  touch(at: string[]): void
  /** Saves what was edited, now. */
  flush(): void
  /** Saves rows added, removed or moved, after what was typed before. */
  push(change: Change): void
  isPending(at: string[]): boolean
}

/** Turns edits of a form into changes by address. Saves on blur, on quiet, and when the page is left or hidden. */
export function useAutosave(
  form: UseFormReturn<FormValues>,
  questions: Questions,
  draft: JsonObject,
  revision: number,
  save: (changes: Change[], typedOn: number) => void,
): Autosave {
  const pending = useRef(new Map<string, string[]>())
  const since = useRef<number | null>(null)
  const shown = useRef(revision)
  shown.current = revision
  // Frozen at the first key: a colleague's change that arrives while somebody types must not look as if it had been read.
  const typedOn = useRef<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const base = useRef(draft)
  base.current = draft
  const saveRef = useRef(save)
  saveRef.current = save

  const emit = useCallback((changes: Change[]) => {
    if (changes.length === 0) return
    base.current = changes.reduce(applyChange, base.current)
    saveRef.current(changes, typedOn.current ?? shown.current)
  }, [])

  const flush = useCallback(() => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    since.current = null
    const edited = [...pending.current.values()]
    pending.current.clear()
    emit(edited.flatMap((at) => changeAt(questions, form.getValues(), base.current, at)))
    typedOn.current = null
  }, [emit, form, questions])

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') flush()
    }
    document.addEventListener('visibilitychange', onHide)
    addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return useMemo(
    () => ({
      flush,
      touch(at) {
        pending.current.set(at.join('/'), at)
        const now = Date.now()
        since.current ??= now
        typedOn.current ??= shown.current
        if (timer.current) clearTimeout(timer.current)
        timer.current = setTimeout(flush, Math.min(QUIET_MS, Math.max(0, since.current + LONGEST_MS - now)))
      },
      push(change) {
        flush()
        emit([change])
      },
      isPending: (at) => pending.current.has(at.join('/')),
    }),
    [emit, flush],
  )
}

function changeAt(questions: Questions, values: FormValues, base: JsonObject, at: string[]): Change[] {
  const [key = '', rowId, field = ''] = at
  const question = questions[key]
  if (!question) return []
  let value: JsonObject[string]
  if (!isListQuestion(question)) value = cellToDraft(question, values.answers[key] as CellValue)
  else if (rowId === undefined) value = values.deferred[key] ? null : undefined
  else {
    const row = (values.answers[key] as RowValues[]).find((candidate) => candidate.id === rowId)
    const cell = question.row[field]
    if (!row || !cell) return []
    value = cellToDraft(cell, row[field])
  }
  const was = valueAt(base, at)
  if (value === undefined) return was === undefined || isEmptyList(was) ? [] : [{ op: 'clear', at }]
  return was !== undefined && sameJson(was, value) ? [] : [{ op: 'set', at, value }]
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
