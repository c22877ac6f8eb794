'use client'
import { DropZone } from '@/components/ui/drop-zone'
import type { Profile } from '@/lib/core/profile/profile'
import { readProfileFile } from './read-profile-file'

type Props = { isFirst: boolean; onFiles(files: File[]): void; onProfile(profile: Profile): void }

/** Takes the export. A profile written by the command line is recognised by its content. */
export function ExportDrop({ isFirst, onFiles, onProfile }: Props) {
  async function take(files: File[]) {
    const profile = files.length === 1 && files[0] ? await readProfileFile(files[0]) : null
    if (profile) onProfile(profile)
    else onFiles(files)
  }
  return (
    <DropZone
      label="Export files"
      invitation={isFirst ? 'Drop the export here, or' : 'Drop another file here, or'}
      action={isFirst ? 'choose files' : 'choose one'}
      onFiles={(files) => void take(files)}
    >
      CSV, JSON, NDJSON, LDIF or XLSX, also gzipped; several files of one export together. A profile made by the command
      line works too.
    </DropZone>
  )
}
