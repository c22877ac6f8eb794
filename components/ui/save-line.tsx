'use client'
import { useEffect, useState } from 'react'
import { Icon } from './icon'

export type SaveLineState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'saving' }
  | { kind: 'retrying'; inSeconds: number }
  | { kind: 'offline' }
  | { kind: 'refused'; message: string }

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const ANNOUNCE_MS = 10_000

/** Whether everything typed is safe. The words change in place; screen readers hear them at most every ten seconds. */
export function SaveLine({ state }: { state: SaveLineState }) {
  const words = wordsOf(state)
  const spoken = useSlowly(words)
  const isUnsaved = state.kind === 'retrying' || state.kind === 'offline' || state.kind === 'refused'
  return (
    <>
      <span className={isUnsaved ? 'save unsaved' : 'save'} aria-hidden="true" title={words}>
        <Icon shape={isUnsaved ? 'warn' : state.kind === 'saving' ? 'part' : 'done'} />
        {words}
      </span>
      <span className="sr-only" role={state.kind === 'refused' ? 'alert' : 'status'}>
        {spoken}
      </span>
    </>
  )
}

function wordsOf(state: SaveLineState): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? 'Saved' : `Saved ${CLOCK.format(state.at)}`
    case 'saving':
      return 'Saving'
    case 'retrying':
      return `Not saved, retrying in ${state.inSeconds} s`
    case 'offline':
      return 'Offline, kept on this device'
    case 'refused':
      return `Not saved. ${state.message}`
  }
}

function useSlowly(words: string): string {
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), spoken === '' ? 0 : ANNOUNCE_MS)
    return () => clearTimeout(timer)
  }, [words, spoken])
  return spoken
}
