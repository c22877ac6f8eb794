'use client'
import { useState } from 'react'
import { call } from '@/lib/client/call'
import { forgetUnsent, unsentWarning } from '@/lib/client/leave-device'

/** Ends this browser's session or all of the person's, then the provider's own. */
export function SignOut() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function signOut(everywhere: boolean) {
    const unsent = await unsentWarning(null)
    if (unsent && !confirm(`Sign out?${unsent}`)) return
    setBusy(true)
    const result = await call('signOut', { body: { everywhere } })
    if (result.ok) {
      await forgetUnsent(null)
      return location.assign(result.reply.to)
    }
    setBusy(false)
    setProblem(result.problem.message)
  }
  return (
    <>
      <p className="acts">
        <a className="btn primary" href="/">
          Go to the start
        </a>
        <button type="button" className="btn" disabled={busy} onClick={() => signOut(false)}>
          Sign out
        </button>
        <button type="button" className="btn" disabled={busy} onClick={() => signOut(true)}>
          Sign out everywhere
        </button>
      </p>
      <p className="note">
        <a href="/api/v1/my-data" download>
          Download everything you typed
        </a>
      </p>
      {problem ? (
        <p className="problem" role="alert">
          {problem}
        </p>
      ) : null}
    </>
  )
}
