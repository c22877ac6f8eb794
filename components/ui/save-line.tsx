'use client'
import { useEffect, useRef, useState } from 'react'
import { Icon } from './icon'

export type SaveLineState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'saving' }
  | { kind: 'retrying'; inSeconds: number }
  | { kind: 'offline' }
  | { kind: 'signed-out' }
  | { kind: 'shut-out'; message: string }
  | { kind: 'held'; by: string }
  | { kind: 'refused'; message: string }

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const ANNOUNCE_MS = 10_000

/** Whether everything typed is safe, and for a moment who changed something. The words change in place; screen readers hear them at most every ten seconds. */
export function SaveLine({ state, changedBy = null }: { state: SaveLineState; changedBy?: string | null }) {
  const news = state.kind === 'saved' && changedBy !== null ? `Changed by ${changedBy || 'somebody'}` : null
  const words = news ?? wordsOf(state)
  const isUnsaved = state.kind !== 'saved' && state.kind !== 'saving'
  const spoken = useSlowly(news ?? spokenOf(state), isUnsaved)
  return (
    <>
      <span className={isUnsaved ? 'save unsaved' : news ? 'save news' : 'save'} aria-hidden="true" title={words}>
        <Icon shape={isUnsaved ? 'warn' : state.kind === 'saving' ? 'part' : 'done'} />
        <span className="words">
          {news === null && state.kind === 'saved' && state.at !== null ? (
            <>
              Saved <span className="clock">{CLOCK.format(state.at)}</span>
            </>
          ) : (
            words
          )}
        </span>
      </span>
      {state.kind === 'signed-out' ? (
        // On a tab of its own: this page, and what is being typed on it, goes on when the person comes back.
        <a className="sign-in-again" href="/api/v1/sign-in?to=/sign-in" target="_blank" rel="noreferrer">
          Sign in again<span className="sr-only"> on a new tab</span>
        </a>
      ) : null}
      <span className="sr-only" role={isRefusal(state) ? 'alert' : 'status'}>
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
    case 'signed-out':
      return 'Signed out, kept on this device'
    case 'shut-out':
      return `Not saved, kept on this device. ${state.message}`
    case 'held':
      return `Not saved: typed by ${state.by || 'somebody else'}, kept on this device`
    case 'refused':
      return `Not saved. ${state.message}`
  }
}

function isRefusal({ kind }: SaveLineState): boolean {
  return kind === 'refused' || kind === 'shut-out' || kind === 'signed-out' || kind === 'held'
}

/** What is worth hearing: where things stand, not every attempt and second on the way. */
function spokenOf(state: SaveLineState): string | null {
  if (state.kind === 'saving') return null
  return state.kind === 'retrying' ? 'Not saved, trying again' : wordsOf(state)
}

/** Bad news at once, good news at most every ten seconds; null leaves what was said last. */
function useSlowly(words: string | null, isUrgent: boolean): string {
  const [spoken, setSpoken] = useState('')
  const last = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (words === null) return
    const wait = isUrgent ? 0 : Math.max(0, last.current + ANNOUNCE_MS - Date.now())
    const timer = setTimeout(() => {
      last.current = Date.now()
      setSpoken(words)
    }, wait)
    return () => clearTimeout(timer)
  }, [words, isUrgent])
  return spoken
}
