'use client'
import { CommentBox } from './comment-box'
import { CommentThread } from './comment-thread'
import type { Comments, Place, Thread } from './comments-context'

type Props = { about: Place; label: string; open: readonly Thread[]; resolved: readonly Thread[]; comments: Comments }

/** The threads of one place and the box for a new one. */
export default function CommentsHere({ about, label, open, resolved, comments }: Props) {
  return (
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
  )
}
