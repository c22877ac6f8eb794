'use client'
import dynamic from 'next/dynamic'
import { useState } from 'react'

const PackagePreview = dynamic(() => import('./package-preview').then((module) => module.PackagePreview), {
  loading: () => <p role="status">Opening</p>,
})

type Props = { href: string; query: Record<string, string> }

/** Opens on a click, and is gone when closed: to look inside, the server makes the whole package, anew after each change. */
export function LookInside({ href, query }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details className="disclosure look-inside" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>See what is in it before you download</summary>
      <div className="inside">{open ? <PackagePreview href={href} query={query} /> : null}</div>
    </details>
  )
}
