import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PlainFrame } from '@/components/ui/plain-frame'
import { visitorForPage } from '@/lib/server/pages'
import { Recover } from './recover'

export const metadata: Metadata = { title: 'Use a recovery code' }

export default async function RecoverPage() {
  const { mode, person } = (await visitorForPage()).signIn
  if (mode === 'required' && !person) redirect('/sign-in?to=/recover')
  return (
    <PlainFrame>
      <Recover />
    </PlainFrame>
  )
}
