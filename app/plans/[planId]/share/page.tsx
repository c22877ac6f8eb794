import type { Metadata } from 'next'
import { STEP_METAS } from '../open-plan'
import { ShareScreen } from './share-screen'

export const metadata: Metadata = { title: 'Share' }

export default function SharePage() {
  return <ShareScreen steps={STEP_METAS} />
}
