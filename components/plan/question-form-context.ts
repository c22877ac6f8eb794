import { createContext, useContext } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Facts } from '@/lib/core/facts/facts'
import type { JsonObject } from '@/lib/core/json'
import type { FormValues } from './form-values'
import type { Autosave } from './use-autosave'

export type QuestionFormState = {
  form: UseFormReturn<FormValues>
  autosave: Autosave
  draft: JsonObject
  facts: Facts
}

export const QuestionFormContext = createContext<QuestionFormState | null>(null)

export function useQuestionForm(): QuestionFormState {
  const state = useContext(QuestionFormContext)
  if (!state) throw new Error('A question field needs a QuestionForm around it.')
  return state
}
