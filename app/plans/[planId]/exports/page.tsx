import type { Metadata } from 'next'
import { EXPORTERS } from '@/lib/export'
import { type Download, ExportsScreen } from './exports-screen'

export const metadata: Metadata = { title: 'Downloads' }

export default function ExportsPage() {
  const downloads: Download[] = EXPORTERS.map(({ id, label, hint, extension, role }) => ({
    id,
    label,
    hint,
    extension,
    role,
  }))
  return <ExportsScreen downloads={downloads} />
}
