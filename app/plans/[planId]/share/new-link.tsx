'use client'
import { useEffect, useRef } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { MadeLink } from './share-screen'

/** The one moment a link can be copied: afterwards nobody, not even the server, knows its secret. */
export function NewLink({ made, onDone }: { made: MadeLink; onDone(): void }) {
  const address = `${location.origin}${made.path}`
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="raised mb-8">
      <h3 ref={heading} tabIndex={-1}>
        The link for {made.label}, {made.role}
      </h3>
      <p className="small quiet mt-1 mb-3">Copy it now. It is shown this once and cannot be shown again.</p>
      <code className="secret">{address}</code>
      <p className="acts mt-4">
        <CopyButton text={address}>Copy the link</CopyButton>
        <button type="button" className="link-button" onClick={onDone}>
          Done, hide it
        </button>
      </p>
      {made.role === 'owner' ? null : (
        <Disclosure summary="For a script">
          <p className="small">
            A script sends the link as its token, and may do what the link allows; see <a href="/api">the API</a>. A
            link that counts its uses opens a browser only.
          </p>
          <code className="secret mt-2">Authorization: Bearer {tokenOf(made.path)}</code>
          <p className="acts mt-3">
            <CopyButton text={tokenOf(made.path)}>Copy the token</CopyButton>
          </p>
        </Disclosure>
      )}
    </div>
  )
}

/** `/s/LINK#SECRET` as `LINK.SECRET`. */
const tokenOf = (path: string) => path.replace(/^.*\/s\//, '').replace('#', '.')
