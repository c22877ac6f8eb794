'use client'
import { DropZone } from '@/components/ui/drop-zone'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import { readRehearsalFile } from './read-rehearsal-file'

type Props = { expected: string; onFiles(files: File[]): void; onTotals(totals: RehearsalTotals): void }

/** Takes the export again, or what the command line wrote of it. */
export function RehearsalDrop({ expected, onFiles, onTotals }: Props) {
  async function take(files: File[]) {
    const totals = files.length === 1 && files[0] ? await readRehearsalFile(files[0]) : null
    if (totals) onTotals(totals)
    else onFiles(files)
  }
  return (
    <DropZone
      label="Export files to rehearse"
      invitation="Drop the export here, or"
      action="choose files"
      onFiles={(files) => void take(files)}
    >
      {expected} A rehearsal.json made by the command line works too.
    </DropZone>
  )
}
