'use client'
import { useState } from 'react'

/** Copies text; over plain http, where browsers offer no clipboard, through a hidden field. Says whether it worked. */
export function CopyButton({
  text,
  children,
  className = 'btn',
}: {
  text: string
  children: string
  className?: string
}) {
  const [said, setSaid] = useState('')
  async function copy() {
    setSaid((await copyText(text)) ? 'Copied' : 'Could not copy. Select the text and copy it.')
  }
  return (
    <>
      <button type="button" className={className} onClick={copy}>
        {children}
      </button>
      <span role="status" className="small quiet">
        {said}
      </span>
    </>
  )
}

async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Refused by the browser: the old way below still may work.
  }
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.className = 'sr-only'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  return copied
}
