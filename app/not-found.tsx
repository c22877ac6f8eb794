import type { Metadata } from 'next'
import { PlainFrame } from '@/components/ui/plain-frame'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <PlainFrame>
      <div className="message-page">
        <h1>There is nothing here for this browser</h1>
        <p>
          The address is wrong, the plan was deleted, or this browser holds no link to it. Ask the person who shared the
          plan for a new link, or use your recovery code.
        </p>
        <p className="acts">
          <a className="btn primary" href="/">
            Go to the start
          </a>
          <a href="/recover">Use a recovery code</a>
        </p>
      </div>
    </PlainFrame>
  )
}
