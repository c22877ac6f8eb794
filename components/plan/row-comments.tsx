'use client'
import { useState } from 'react'
import { CommentPlace } from './comment-place'
import { type Place, samePlace, useComments } from './comments-context'
import { useStep } from './step-context'

/**
 * Comments on the rows of a table: an action in the row, and under the row a line of its own, shown when it was asked
 * for or when there is something to read.
 */
export function useRowComments(list: string) {
  const { id: step } = useStep()
  const comments = useComments()
  const [asked, setAsked] = useState<readonly string[]>([])
  const placeOf = (row: string): Place => ({ step, question: list, row, finding: '' })
  const isShown = (row: string) =>
    comments !== null &&
    (asked.includes(row) ||
      comments.threads.some((thread) => !thread.resolved && samePlace(thread.about, placeOf(row))))
  return {
    action: (row: string, name: string) =>
      comments === null || isShown(row) ? null : (
        <button
          type="button"
          className="link-button"
          aria-label={`Comment on ${name}`}
          onClick={() => setAsked([...asked, row])}
        >
          Comment
        </button>
      ),
    line: (row: string, name: string, columns: number) =>
      isShown(row) ? (
        <tr>
          <td colSpan={columns}>
            <CommentPlace about={placeOf(row)} label={name} startOpen={asked.includes(row)} />
          </td>
        </tr>
      ) : null,
  }
}
