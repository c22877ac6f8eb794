'use client'
import { useRef, useState } from 'react'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import { readRehearsalFile } from './read-rehearsal-file'

type Props = { expected: string; onFiles(files: File[]): void; onTotals(totals: RehearsalTotals): void }

/** Takes the export again, or what the command line wrote of it. */
export function FileDrop({ expected, onFiles, onTotals }: Props) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  async function take(files: File[]) {
    if (files.length === 0) return
    const totals = files.length === 1 && files[0] ? await readRehearsalFile(files[0]) : null
    if (totals) onTotals(totals)
    else onFiles(files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same
    <div
      className={isOver ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take([...event.dataTransfer.files])
      }}
    >
      <p>
        Drop the export here, or{' '}
        <button type="button" className="link-button" onClick={() => input.current?.click()}>
          choose files
        </button>
        . {expected} A rehearsal.json made by the command line works too.
      </p>
      <input
        ref={input}
        type="file"
        multiple
        className="sr-only"
        tabIndex={-1}
        aria-label="Export files to rehearse"
        onChange={(event) => {
          void take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}
