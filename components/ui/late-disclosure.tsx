'use client'
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

type Props = { summary: string; className?: string; children: ReactNode }

/** A disclosure whose content is loaded when it is first opened. */
export function LateDisclosure({ summary, className = '', children }: Props) {
  const [wasOpened, setOpened] = useState(false)
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    // It may have been opened before this script ran.
    if (details.current?.open) setOpened(true)
  }, [])
  return (
    <details className={`disclosure ${className}`} ref={details} onToggle={() => setOpened(true)}>
      <summary>{summary}</summary>
      <div className="inside">
        {wasOpened ? <Suspense fallback={<p className="small quiet">Opening.</p>}>{children}</Suspense> : null}
      </div>
    </details>
  )
}
