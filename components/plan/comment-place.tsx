'use client'
import { useState } from 'react'
import { count } from '@/components/ui/format'
import { CommentBox } from './comment-box'
import { CommentThread } from './comment-thread'
import { type Place, samePlace, useComments } from './comments-context'

type Props = {
  about: Place
  /** What it is about, in words, for screen readers. */
  label: string
  startOpen?: boolean
}

/** The quiet action beside a question or finding: its threads and a box for a new one, closed until wanted. */
export function CommentPlace({ about, label, startOpen = false }: Props) {
  const comments = useComments()
  const [isOpen, setOpen] = useState(startOpen)
  if (!comments) return null
  const here = comments.threads.filter((thread) => samePlace(thread.about, about))
  const open = here.filter((thread) => !thread.resolved)
  const resolved = here.filter((thread) => thread.resolved)
  return (
    <details
      className="disclosure comments no-print"
      open={isOpen}
      onToggle={(event) => setOpen((event.target as HTMLDetailsElement).open)}
    >
      <summary>
        {open.length > 0 ? <strong>{count(open.length, 'comment')}</strong> : 'Comment'}
        <span className="sr-only"> on {label}</span>
      </summary>
      {isOpen ? (
        <div className="thread-list">
          {open.map((thread) => (
            <CommentThread key={thread.id} thread={thread} />
          ))}
          {resolved.length > 0 ? (
            <details className="disclosure">
              <summary>{resolved.length} resolved</summary>
              {resolved.map((thread) => (
                <CommentThread key={thread.id} thread={thread} />
              ))}
            </details>
          ) : null}
          <CommentBox
            label={`Comment on ${label}`}
            action="Add the comment"
            mayNote={comments.mayNote}
            send={(text, internal) => comments.add({ about, threadId: null, text, internal })}
          />
        </div>
      ) : null}
    </details>
  )
}
