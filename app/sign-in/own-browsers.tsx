'use client'
import { useState } from 'react'
import { Moment } from '@/components/ui/moment'
import type { OwnSession } from '@/lib/api/sign-in'
import { call } from '@/lib/client/call'

/** Where a person is signed in, and the way to end each; nothing while it is this browser alone. */
export function OwnBrowsers({ sessions: given }: { sessions: OwnSession[] }) {
  const [sessions, setSessions] = useState(given)
  const [said, setSaid] = useState('')
  async function end({ sessionId }: OwnSession) {
    const result = await call('endSession', { params: { sessionId } })
    setSaid(result.ok ? 'That browser is signed out.' : result.problem.message)
    setSessions((now) => now.filter((session) => session.sessionId !== sessionId))
  }
  return (
    <>
      {sessions.length > 1 ? (
        <>
          <h2 className="mt-8">Where you are signed in</h2>
          <ul className="differences mt-3">
            {sessions.map((session) => (
              <li key={session.sessionId}>
                {session.isThis ? 'This browser, since ' : 'Another browser, since '}
                <Moment iso={session.createdAt} />
                {session.isThis ? null : (
                  <>
                    , last used <Moment iso={session.lastSeenAt} />.{' '}
                    <button type="button" className="link-button min-h-6" onClick={() => end(session)}>
                      Sign it out
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p role="status" className="small quiet mt-3">
        {said}
      </p>
    </>
  )
}
