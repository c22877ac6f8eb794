import { createContext, useContext } from 'react'
import type { Json } from '@/lib/core/json'

/** Two people changed one answer; both values are kept until somebody chooses. */
export type AnswerConflict = {
  at: string[]
  yours: Json | undefined
  theirs: Json | undefined
  by: string
  when: string
}

export type StepAround = {
  /** The step's number, which hangs left of its sections. */
  number: number
  /** Name of the legacy system for "Where to find this in Keycloak"; empty when unknown. */
  system: string
  conflicts: readonly AnswerConflict[]
  settle(conflict: AnswerConflict, keep: 'yours' | 'theirs'): void
}

const ALONE: StepAround = { number: 1, system: '', conflicts: [], settle: () => {} }

export const StepContext = createContext<StepAround>(ALONE)

export function useStep(): StepAround {
  return useContext(StepContext)
}
