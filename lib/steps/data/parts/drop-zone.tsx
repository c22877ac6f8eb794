'use client'
import { useRef, useState } from 'react'
import type { Profile } from '@/lib/core/profile/profile'
import { readProfileFile } from './read-profile-file'

type Props = { isFirst: boolean; onFiles(files: File[]): void; onProfile(profile: Profile): void }

/** Takes dropped or chosen files. A profile written by the command line is recognised by its content. */
export function DropZone({ isFirst, onFiles, onProfile }: Props) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  async function take(files: File[]) {
    if (files.length === 0) return
    const profile = files.length === 1 && files[0] ? await readProfileFile(files[0]) : null
    if (profile) onProfile(profile)
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
        {isFirst ? 'Drop the export here, or ' : 'Drop another file here, or '}
        <button type="button" className="link-button" onClick={() => input.current?.click()}>
          choose {isFirst ? 'files' : 'one'}
        </button>
        . CSV, JSON, NDJSON or LDIF, also gzipped; several files of one export together. A profile made by the command
        line works too.
      </p>
      <input
        ref={input}
        type="file"
        multiple
        className="sr-only"
        tabIndex={-1}
        aria-label="Export files"
        onChange={(event) => {
          void take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </div>
  )
}
