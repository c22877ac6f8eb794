import { createContext, useContext } from 'react'

/** What a comment is about; empty parts widen it: no question means the step, no row the whole list. */
export type Place = { step: string; question: string; row: string; finding: string }
export type Remark = { id: string; text: string; by: string; verified: boolean; at: string }
export type Thread = Remark & {
  about: Place
  internal: boolean
  resolved: { by: string; at: string } | null
  replies: Remark[]
  mayResolve: boolean
}

export type Comments = {
  threads: readonly Thread[]
  /** Who can be named with an @. */
  people: readonly string[]
  /** May also write notes that only editors and the owner see. */
  mayNote: boolean
  /** Resolves to null, or to the sentence that says why it did not work. */
  add(comment: { about: Place; threadId: string | null; text: string; internal: boolean }): Promise<string | null>
  setResolved(threadId: string, resolved: boolean): Promise<string | null>
}

/** Null for people who may not comment. */
export const CommentsContext = createContext<Comments | null>(null)

export function useComments(): Comments | null {
  return useContext(CommentsContext)
}

export function samePlace(a: Place, b: Place): boolean {
  return a.step === b.step && a.question === b.question && a.row === b.row && a.finding === b.finding
}
