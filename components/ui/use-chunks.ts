'use client'
import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows drawn or not drawn together. */
export const CHUNK = 12
/** How far around the window rows are drawn ahead. */
const AHEAD = '600px 0px'
/** Rows farther away than this are taken away again: what a browser lays out and paints anew grows with all that is drawn. */
const BEHIND = '2000px 0px'
/** What holds a chunk however far it is: the focus, or the cell that stands in the tab order for its grid. */
const HELD = ':focus, [tabindex="0"]'
/** Class of what stands for rows that are not drawn. */
export const GAP = 'chunk-gap'

/** The table row of a list row, where it is drawn. Looked for in its own body: a table may hold thousands of others. */
export function drawnRow(table: HTMLTableElement | null, row: number): HTMLElement | null {
  return table?.tBodies[Math.floor(row / CHUNK)]?.querySelector<HTMLElement>(`:scope > [data-row="${row}"]`) ?? null
}

const FIRST: ReadonlySet<number> = new Set([0, 1])

/**
 * Which chunks are near the window, and a way to have one drawn at once. The first two are drawn before that is known;
 * another `list` (other filters, another order) begins with them again.
 */
export function useChunks(list = '') {
  const [near, setNear] = useState(FIRST)
  const [shownList, setShownList] = useState(list)
  const heights = useRef(new Map<number, number>())
  if (shownList !== list) {
    setShownList(list)
    setNear(FIRST)
    heights.current = new Map()
  }
  const observers = useRef<IntersectionObserver[] | null>(null)
  useEffect(
    () => () => {
      for (const observer of observers.current ?? []) observer.disconnect()
      observers.current = null
    },
    [],
  )
  const watch = useCallback((element: HTMLElement | null) => {
    observers.current ??= [
      new IntersectionObserver((entries) => add(entries.filter((entry) => entry.isIntersecting)), {
        rootMargin: AHEAD,
      }),
      new IntersectionObserver((entries) => drop(entries.filter((entry) => !entry.isIntersecting)), {
        rootMargin: BEHIND,
      }),
    ]
    // Not urgent: a key pressed meanwhile is answered first.
    function add(entries: IntersectionObserverEntry[]) {
      const chunks = entries.map(({ target }) => chunkOf(target))
      if (chunks.length > 0) startTransition(() => setNear((old) => changed(old, new Set([...old, ...chunks]))))
    }
    function drop(entries: IntersectionObserverEntry[]) {
      const far = entries.filter(({ target }) => target.querySelector(`${HELD}, .${GAP}`) === null)
      for (const { target, boundingClientRect } of far) heights.current.set(chunkOf(target), boundingClientRect.height)
      const chunks = new Set(far.map(({ target }) => chunkOf(target)))
      if (chunks.size > 0)
        startTransition(() => setNear((old) => changed(old, new Set([...old].filter((chunk) => !chunks.has(chunk))))))
    }
    const watchers = observers.current
    for (const observer of watchers) if (element) observer.observe(element)
    return () => {
      for (const observer of watchers) if (element) observer.unobserve(element)
    }
  }, [])
  const reach = useCallback((row: number) => {
    const chunk = Math.floor(row / CHUNK)
    flushSync(() => setNear((old) => (old.has(chunk) ? old : new Set([...old, chunk]))))
  }, [])
  const heightOf = useCallback((chunk: number) => heights.current.get(chunk), [])
  return { isNear: (chunk: number) => near.has(chunk), watch, heightOf, reach }
}

const chunkOf = (element: Element) => Number((element as HTMLElement).dataset.chunk)
/** Chunks are added and taken away, never both in one go. */
const changed = (old: ReadonlySet<number>, next: ReadonlySet<number>) => (next.size === old.size ? old : next)
