import type { Metadata } from 'next'
import { EXPORTERS } from '@/lib/export'
import { PART_FORMATS } from '@/lib/export/part-formats'
import { openPlan, STEP_METAS } from '../open-plan'
import { type Download, ExportsScreen } from './exports-screen'

export const metadata: Metadata = { title: 'Downloads' }

export default async function ExportsPage({ params }: { params: Promise<{ planId: string }> }) {
  const { scope } = await openPlan((await params).planId)
  const offered = EXPORTERS.filter(({ id }) => scope === null || PART_FORMATS.includes(id))
  const downloads: Download[] = offered.map(({ id, label, hint, extension, role }) => ({
    id,
    label,
    hint,
    extension,
    role,
  }))
  return <ExportsScreen downloads={downloads} steps={STEP_METAS} />
}
