import type { Metadata } from 'next'
import { ShareScreen } from './share-screen'

export const metadata: Metadata = { title: 'Share' }

export default function SharePage() {
  return <ShareScreen />
}
