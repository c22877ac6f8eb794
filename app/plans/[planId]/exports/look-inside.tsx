'use client'
import dynamic from 'next/dynamic'
import { useOpenDetails } from '@/components/ui/use-open-details'

const PackagePreview = dynamic(() => import('./package-preview').then((module) => module.PackagePreview), {
  loading: () => <p role="status">Opening</p>,
})

type Props = { href: string; query: Record<string, string> }

/** Opens on a click, and is gone when closed: to look inside, the server makes the whole package, anew after each change. */
export function LookInside({ href, query }: Props) {
  const { isOpen, details } = useOpenDetails()
  return (
    <details className="disclosure look-inside" {...details}>
      <summary>See what is in it before you download</summary>
      <div className="inside">{isOpen ? <PackagePreview href={href} query={query} /> : null}</div>
    </details>
  )
}
