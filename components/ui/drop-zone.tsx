'use client'
import { type ReactNode, useRef, useState } from 'react'

type Props = {
  /** Name of the file field, for those who do not see the zone. */
  label: string
  /** "Drop the export here, or" */
  invitation: string
  /** The words of the button that follows: "choose files". */
  action: string
  /** What is taken, after the button. */
  children: ReactNode
  onFiles(files: File[]): void
}

/** Takes files dropped on it or chosen with the button inside. */
export function DropZone({ label, invitation, action, children, onFiles }: Props) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
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
        take(event.dataTransfer.files)
      }}
    >
      <p>
        {invitation}{' '}
        <button type="button" className="link-button" onClick={() => input.current?.click()}>
          {action}
        </button>
        . {children}
      </p>
      <input
        ref={input}
        type="file"
        multiple
        className="sr-only"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files)
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
    </div>
  )
}
