'use client'
import { useEffect, useRef, useState } from 'react'

const QUIET_MS = 800

/**
 * Text of one cell: shown as typed, handed to `commit` 800 ms after the last key, on blur, and when the cell goes away.
 * A value that changes from outside replaces the text unless something typed is still waiting.
 */
export function useDebouncedText(value: string, commit: (text: string) => void) {
  const [text, setText] = useState(value)
  const waiting = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const latest = useRef(commit)
  latest.current = commit

  const flush = useRef(() => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const typed = waiting.current
    waiting.current = null
    if (typed !== null) latest.current(typed)
  }).current
  useEffect(() => {
    if (waiting.current === null) setText(value)
  }, [value])
  useEffect(() => flush, [flush])

  function change(typed: string) {
    setText(typed)
    waiting.current = typed
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(flush, QUIET_MS)
  }
  return { text, change, flush }
}
