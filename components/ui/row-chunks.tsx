'use client'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows drawn or not drawn together. */
const CHUNK = 30
/** How far around the window rows are drawn ahead. */
const AHEAD = '900px 0px'

type Props = {
  rows: number
  columns: number
  role?: 'rowgroup' | undefined
  /** Height in pixels of a row nobody has seen yet. */
  guess: number
  chunks: {
    isNear(chunk: number): boolean
    watch(element: HTMLElement | null): () => void
  }
  children(from: number, to: number): ReactNode
}

const FIRST: ReadonlySet<number> = new Set([0, 1])

/**
 * Which chunks came near the window, and a way to have one drawn at once. The first two are always drawn; another `list`
 * (other filters, another order) begins with them again.
 */
export function useChunks(list = '') {
  const [near, setNear] = useState(FIRST)
  const [shownList, setShownList] = useState(list)
  if (shownList !== list) {
    setShownList(list)
    setNear(FIRST)
  }
  const observer = useRef<IntersectionObserver | null>(null)
  useEffect(() => () => observer.current?.disconnect(), [])
  const watch = useCallback((element: HTMLElement | null) => {
    observer.current ??= new IntersectionObserver(
      (entries) =>
        setNear((old) => {
          // Drawn once, it stays: a chunk taken away while somebody jumps about would leave a hole.
          const next = new Set(old)
          for (const { target, isIntersecting } of entries)
            if (isIntersecting) next.add(Number((target as HTMLElement).dataset.chunk))
          return next.size === old.size ? old : next
        }),
      { rootMargin: AHEAD },
    )
    const watcher = observer.current
    if (element) watcher.observe(element)
    return () => {
      if (element) watcher.unobserve(element)
    }
  }, [])
  const reach = useCallback((row: number) => {
    const chunk = Math.floor(row / CHUNK)
    flushSync(() => setNear((old) => (old.has(chunk) ? old : new Set([...old, chunk]))))
  }, [])
  return { isNear: (chunk: number) => near.has(chunk), watch, reach }
}

/** A long list of rows in bodies of `CHUNK`, of which only those that came near the window are drawn. */
export function RowChunks({ rows, columns, role, guess, chunks, children }: Props) {
  return Array.from({ length: Math.ceil(rows / CHUNK) }, (_, chunk) => (
    <Chunk
      // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is its place
      key={chunk}
      chunk={chunk}
      rows={Math.min(CHUNK, rows - chunk * CHUNK)}
      {...{ columns, role, guess, chunks }}
    >
      {chunks.isNear(chunk) ? children(chunk * CHUNK, Math.min(rows, (chunk + 1) * CHUNK)) : null}
    </Chunk>
  ))
}

type ChunkProps = Omit<Props, 'children'> & { chunk: number; children: ReactNode }

function Chunk({ chunk, rows, columns, role, guess, chunks, children }: ChunkProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const gap = useRef<HTMLTableCellElement>(null)
  const { watch } = chunks
  const isDrawn = children !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: one that is taken away may stand in the window already, and is only told of it anew
  useEffect(() => watch(body.current), [watch, isDrawn])
  useEffect(() => {
    // Set here: the policy of the pages allows no style attribute in what the server sends.
    if (gap.current && !isDrawn) gap.current.style.height = `${rows * guess}px`
  }, [rows, guess, isDrawn])
  return (
    <tbody ref={body} data-chunk={chunk} role={role} aria-hidden={isDrawn ? undefined : true}>
      {children ?? (
        <tr>
          <td ref={gap} className="chunk-gap" colSpan={columns} />
        </tr>
      )}
    </tbody>
  )
}
