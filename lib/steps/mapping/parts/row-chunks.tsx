'use client'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Rows drawn or not drawn together. */
const CHUNK = 30
/** How far around the window rows are drawn ahead. */
const AHEAD = '900px 0px'
/** Height of a row nobody has seen yet. */
const GUESS = 58

type Props = {
  rows: number
  columns: number
  role: 'rowgroup' | undefined
  chunks: {
    isNear(chunk: number): boolean
    watch(element: HTMLElement | null): () => void
  }
  children(from: number, to: number): ReactNode
}

/** Which chunks came near the window, and a way to have one drawn at once. The first is always drawn. */
export function useChunks() {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([0, 1]))
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
export function RowChunks({ rows, columns, role, chunks, children }: Props) {
  return Array.from({ length: Math.ceil(rows / CHUNK) }, (_, chunk) => (
    <Chunk
      // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is its place
      key={chunk}
      chunk={chunk}
      rows={Math.min(CHUNK, rows - chunk * CHUNK)}
      {...{ columns, role, chunks }}
    >
      {chunks.isNear(chunk) ? children(chunk * CHUNK, Math.min(rows, (chunk + 1) * CHUNK)) : null}
    </Chunk>
  ))
}

type ChunkProps = Omit<Props, 'children'> & { chunk: number; children: ReactNode }

function Chunk({ chunk, rows, columns, role, chunks, children }: ChunkProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const gap = useRef<HTMLTableCellElement>(null)
  const { watch } = chunks
  useEffect(() => watch(body.current), [watch])
  const isDrawn = children !== null
  useEffect(() => {
    // Set here: the policy of the pages allows no style attribute in what the server sends.
    if (gap.current && !isDrawn) gap.current.style.height = `${rows * GUESS}px`
  }, [rows, isDrawn])
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
