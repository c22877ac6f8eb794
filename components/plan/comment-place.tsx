'use client'
import { Suspense } from 'react'
import { count } from '@/components/ui/format'
import { onUse } from '@/components/ui/on-use'
import { useOpenDetails } from '@/components/ui/use-open-details'
import { type Place, samePlace, useComments } from './comments-context'

// Threads and the box to write in: wanted at one place at a time.
const CommentsHere = onUse(() => import('./comments-here').then((module) => module.default))

type Props = {
  about: Place
  /** What it is about, in words, for screen readers. */
  label: string
  startOpen?: boolean
}

/** The quiet action beside a question or finding: its threads and a box for a new one, closed until wanted. */
export function CommentPlace({ about, label, startOpen = false }: Props) {
  const comments = useComments()
  const { isOpen, details } = useOpenDetails(startOpen)
  if (!comments) return null
  const here = comments.threads.filter((thread) => samePlace(thread.about, about))
  const open = here.filter((thread) => !thread.resolved)
  const resolved = here.filter((thread) => thread.resolved)
  return (
    <details className="disclosure comments no-print" open={isOpen} {...details}>
      <summary>
        {open.length > 0 ? <strong>{count(open.length, 'comment')}</strong> : 'Comment'}
        <span className="sr-only"> on {label}</span>
      </summary>
      {isOpen ? (
        <Suspense fallback={<p className="small quiet">Opening.</p>}>
          <CommentsHere about={about} label={label} open={open} resolved={resolved} comments={comments} />
        </Suspense>
      ) : null}
    </details>
  )
}
