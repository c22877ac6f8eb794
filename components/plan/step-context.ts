import { createContext, useContext } from 'react'
import type { Json } from '@/lib/core/json'

/** Two people changed one answer; both values are kept until somebody chooses. */
export type AnswerConflict = {
  id: string
  at: string[]
  yours: Json | undefined
  theirs: Json | undefined
  /** Who typed `yours`, and whether that was this browser. */
  author: string
  isMine: boolean
  by: string
  when: string
}

/** `both` is for text: theirs, then yours on a new line. */
export type Keep = 'yours' | 'theirs' | 'both'

export type StepAround = {
  /** Its id. */
  id: string
  /** The step's number, which hangs left of its sections. */
  number: number
  /** Name of the legacy system for "Where to find this in Keycloak"; empty when unknown. */
  system: string
  conflicts: readonly AnswerConflict[]
  settle(conflict: AnswerConflict, keep: Keep): void
}

const ALONE: StepAround = { id: '', number: 1, system: '', conflicts: [], settle: () => {} }

export const StepContext = createContext<StepAround>(ALONE)

export function useStep(): StepAround {
  return useContext(StepContext)
}
