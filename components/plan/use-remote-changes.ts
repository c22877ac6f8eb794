'use client'
import { useEffect, useRef } from 'react'
import type { UseFieldArrayReturn, UseFormReturn } from 'react-hook-form'
import type { JsonObject } from '@/lib/core/json'
import type { ListQuestion, Questions } from '@/lib/core/plan/question'
import {
  cellFromDraft,
  type FormValues,
  isListQuestion,
  type RowValues,
  rowFromDraft,
  rowsFromDraft,
} from './form-values'
import { reconcileRows } from './reconcile-rows'
import type { Autosave } from './use-autosave'

type Rows = Pick<UseFieldArrayReturn, 'insert' | 'remove' | 'move'>

/** Brings what others changed into the form, one address at a time; text being typed here is never replaced. */
export function useRemoteScalars(
  form: UseFormReturn<FormValues>,
  questions: Questions,
  draft: JsonObject,
  autosave: Autosave,
): void {
  useEffect(() => {
    for (const [key, question] of Object.entries(questions)) {
      if (isListQuestion(question)) {
        const deferred = draft[key] === null
        if (form.getValues(`deferred.${key}`) !== deferred && !autosave.isPending([key])) {
          form.setValue(`deferred.${key}`, deferred)
        }
        continue
      }
      const value = cellFromDraft(question, draft[key])
      const shown = form.getValues(`answers.${key}`)
      if (!same(shown, value) && !autosave.isPending([key])) form.setValue(`answers.${key}`, value)
    }
  }, [form, questions, draft, autosave])
}

/** The same for one list: rows by id, then cells. */
export function useRemoteRows(
  form: UseFormReturn<FormValues>,
  key: string,
  question: ListQuestion,
  value: JsonObject[string],
  rows: Rows,
  autosave: Autosave,
): void {
  const latest = useRef(rows)
  latest.current = rows
  useEffect(() => {
    const wanted = rowsFromDraft(question, value)
    const shown = (form.getValues(`answers.${key}`) as RowValues[] | undefined) ?? []
    const byId = new Map(wanted.map((row) => [row.id, row]))
    const steps = reconcileRows(
      shown.map((row) => row.id),
      wanted.map((row) => row.id),
    )
    for (const step of steps) {
      if (step.do === 'remove') latest.current.remove(step.index)
      else if (step.do === 'move') latest.current.move(step.from, step.to)
      else
        latest.current.insert(step.index, byId.get(step.id) ?? rowFromDraft(question, { id: step.id }), {
          shouldFocus: false,
        })
    }
    const now = (form.getValues(`answers.${key}`) as RowValues[] | undefined) ?? []
    now.forEach((row, index) => {
      for (const cell of Object.keys(question.row)) {
        const want = byId.get(row.id)?.[cell] ?? null
        if (byId.has(row.id) && !same(row[cell], want) && !autosave.isPending([key, row.id, cell])) {
          form.setValue(`answers.${key}.${index}.${cell}` as `answers.${string}`, want)
        }
      }
    })
  }, [form, key, question, value, autosave])
}

/** Numbers that differ only in how they are typed (`1,200` and `1200`) are the same answer. */
function same(shown: unknown, wanted: unknown): boolean {
  if (Array.isArray(shown) && Array.isArray(wanted)) return shown.join('\n') === wanted.join('\n')
  if (typeof shown === 'string' && typeof wanted === 'string') return shown === wanted || plain(shown) === plain(wanted)
  return shown === wanted
}

function plain(text: string): string {
  return /^[\d,\s.-]+$/.test(text) ? text.replace(/[,\s]/g, '') : text
}
