import type { Metadata } from 'next'
import { PlainFrame } from '@/components/ui/plain-frame'
import { visitorForPage } from '@/lib/server/pages'
import { TakeOver } from './take-over'

export const metadata: Metadata = { title: 'Take over a plan' }

/** Holds no plan data: preview robots and mail scanners that load it learn and change nothing. */
export default async function TakeOverPage({ params }: { params: Promise<{ offerId: string }> }) {
  const { offerId } = await params
  const { mode, person } = (await visitorForPage()).signIn
  return (
    <PlainFrame>
      <TakeOver offerId={offerId} signIn={mode} person={person?.name ?? null} />
    </PlainFrame>
  )
}
