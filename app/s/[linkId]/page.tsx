import type { Metadata } from 'next'
import { PlainFrame } from '@/components/ui/plain-frame'
import { Redeem } from './redeem'

export const metadata: Metadata = { title: 'Open a shared plan' }

/** Holds no plan data: preview robots and mail scanners that load it learn and change nothing. */
export default async function RedeemPage({ params }: { params: Promise<{ linkId: string }> }) {
  const { linkId } = await params
  return (
    <PlainFrame>
      <Redeem linkId={linkId} />
    </PlainFrame>
  )
}
