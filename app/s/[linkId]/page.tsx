import type { Metadata } from 'next'
import { PlainFrame } from '@/components/ui/plain-frame'
import { visitorForPage } from '@/lib/server/pages'
import { Redeem } from './redeem'

export const metadata: Metadata = { title: 'Open a shared plan' }

/** Holds no plan data: preview robots and mail scanners that load it learn and change nothing. */
export default async function RedeemPage({ params }: { params: Promise<{ linkId: string }> }) {
  const { linkId } = await params
  const { mode, person } = (await visitorForPage()).signIn
  return (
    <PlainFrame>
      <Redeem linkId={linkId} signIn={mode} person={person?.name ?? null} />
    </PlainFrame>
  )
}
