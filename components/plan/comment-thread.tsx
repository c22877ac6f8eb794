'use client'
import { useState } from 'react'
import { Moment } from '@/components/ui/moment'
import { PersonName } from '@/components/ui/person-name'
import { CommentBox } from './comment-box'
import { type Remark, type Thread, useComments } from './comments-context'

/** One thread: what was said, the answers, and resolve or reopen. */
export function CommentThread({ thread }: { thread: Thread }) {
  const comments = useComments()
  const [isAnswering, setAnswering] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (!comments) return null
  const { id, resolved, internal, by } = thread
  const start = thread.text.length > 40 ? `${thread.text.slice(0, 40)}…` : thread.text
  return (
    <article className={resolved ? 'thread faint' : 'thread'} aria-label={`Comment by ${by}`}>
      {internal ? <p className="note text-warn">Internal note, never exported</p> : null}
      <RemarkView remark={thread} />
      {thread.replies.map((reply) => (
        <RemarkView key={reply.id} remark={reply} isReply />
      ))}
      {resolved ? (
        <p className="note">
          Resolved by {resolved.by}, <Moment iso={resolved.at} />
        </p>
      ) : null}
      {isAnswering ? (
        <CommentBox
          label={`Answer ${by}`}
          action="Add the answer"
          mayNote={false}
          send={async (text) => {
            const failed = await comments.add({ about: thread.about, threadId: id, text, internal })
            if (failed === null) setAnswering(false)
            return failed
          }}
        />
      ) : null}
      <p className="acts">
        {resolved || isAnswering ? null : (
          <button type="button" className="link-button" onClick={() => setAnswering(true)}>
            Answer<span className="sr-only">: {start}</span>
          </button>
        )}
        {thread.mayResolve ? (
          <button
            type="button"
            className="link-button"
            onClick={async () => setProblem(await comments.setResolved(id, !resolved))}
          >
            {resolved ? 'Reopen' : 'Resolve'}
            <span className="sr-only">: {start}</span>
          </button>
        ) : null}
        {problem ? (
          <span role="alert" className="problem">
            {problem}
          </span>
        ) : null}
      </p>
    </article>
  )
}

function RemarkView({ remark, isReply = false }: { remark: Remark; isReply?: boolean }) {
  return (
    <div className={isReply ? 'remark reply' : 'remark'}>
      <p className="note quiet">
        <PersonName by={remark.by} verified={remark.verified} />, <Moment iso={remark.at} />
      </p>
      <p className="whitespace-pre-line">{remark.text}</p>
    </div>
  )
}
