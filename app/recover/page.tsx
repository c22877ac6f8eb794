import type { Metadata } from 'next'
import { PlainFrame } from '@/components/ui/plain-frame'
import { Recover } from './recover'

export const metadata: Metadata = { title: 'Use a recovery code' }

export default function RecoverPage() {
  return (
    <PlainFrame>
      <Recover />
    </PlainFrame>
  )
}
