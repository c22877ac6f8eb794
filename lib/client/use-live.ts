'use client'
import { useEffect, useRef, useState } from 'react'

/** Another person on the plan: `at` is a step's id, another page's address part, or empty on the overview. */
export type Colleague = { name: string; at: string }
export type LiveChange = { revision: number; step: string | null; by: string; at: string; tab: string }

type Ports = {
  planId: string
  /** The page this tab shows. */
  at: string
  enabled: boolean
  revision(): number
  onChange(change: LiveChange): void
  /** The server says this browser may not listen any more. */
  onEnded(): void
}

const REOPEN_MS = 4_000

/**
 * News of a plan by one event stream while the tab is visible. The browser reopens a lost stream by itself and goes on
 * where it was; `isLive` is false meanwhile, so that the caller can poll.
 */
export function useLive({ planId, at, enabled, ...handlers }: Ports): { isLive: boolean; others: Colleague[] } {
  const [isLive, setLive] = useState(false)
  const [others, setOthers] = useState<Colleague[]>([])
  const latest = useRef(handlers)
  latest.current = handlers

  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | null = null
    function open() {
      if (source || document.visibilityState === 'hidden') return
      const query = new URLSearchParams({ after: String(latest.current.revision()), at })
      const made = new EventSource(`/api/v1/plans/${encodeURIComponent(planId)}/events?${query}`)
      source = made
      made.onopen = () => setLive(true)
      made.onerror = () => {
        setLive(false)
        if (made.readyState !== EventSource.CLOSED) return
        close()
        timer = setTimeout(open, REOPEN_MS)
      }
      made.addEventListener('change', (event) => latest.current.onChange(JSON.parse(event.data) as LiveChange))
      made.addEventListener('presence', (event) =>
        setOthers((JSON.parse(event.data) as { others: Colleague[] }).others),
      )
      made.addEventListener('ended', () => {
        close()
        setLive(false)
        latest.current.onEnded()
      })
    }
    function close() {
      if (timer) clearTimeout(timer)
      timer = null
      source?.close()
      source = null
    }
    function onVisible() {
      if (document.visibilityState === 'visible') return open()
      close()
      setLive(false)
      setOthers([])
    }
    open()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      document.removeEventListener('visibilitychange', onVisible)
      close()
    }
  }, [planId, at, enabled])
  return { isLive, others }
}
