'use client'
import { PlainFrame } from '@/components/ui/plain-frame'

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <PlainFrame>
      <div className="message-page">
        <h1>This page could not be shown</h1>
        <p>
          Something went wrong while drawing it. Answers marked as saved are on the server, and edits still on their way
          are kept on this device.
        </p>
        <p className="acts">
          <button type="button" className="btn primary" onClick={() => retry()}>
            Try again
          </button>
          <a href="/">Go to the start</a>
        </p>
        {digest ? <p className="note faint">For the server log: {digest}</p> : null}
      </div>
    </PlainFrame>
  )
}
