'use client'
import { type ReactNode, Suspense, useState } from 'react'
import { useOpenDetails } from './use-open-details'

type Props = { summary: string; className?: string; children: ReactNode }

/** A disclosure whose content is loaded when it is first opened. */
export function LateDisclosure({ summary, className = '', children }: Props) {
  const { isOpen, details } = useOpenDetails()
  // Closed again it keeps what was typed in it.
  const [wasOpened, setWasOpened] = useState(false)
  if (isOpen && !wasOpened) setWasOpened(true)
  return (
    <details className={`disclosure ${className}`} {...details}>
      <summary>{summary}</summary>
      <div className="inside">
        {wasOpened ? <Suspense fallback={<p className="small quiet">Opening.</p>}>{children}</Suspense> : null}
      </div>
    </details>
  )
}
