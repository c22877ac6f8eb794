'use client'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { CHUNK, GAP } from './use-chunks'

type Props = {
  rows: number
  columns: number
  role?: 'rowgroup' | undefined
  /** Height in pixels of a row nobody has seen yet. */
  guess: number
  chunks: {
    isNear(chunk: number): boolean
    watch(element: HTMLElement | null): () => void
    /** Height in pixels of a chunk that was drawn before. */
    heightOf(chunk: number): number | undefined
  }
  children(from: number, to: number): ReactNode
}

/** So few rows are all drawn, and a search in the page finds every one of them. */
const FEW = 10 * CHUNK

/** A long list of rows in bodies of `CHUNK`, of which only those near the window are drawn. */
export function RowChunks({ rows, columns, role, guess, chunks, children }: Props) {
  return Array.from({ length: Math.ceil(rows / CHUNK) }, (_, chunk) => (
    <Chunk
      // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is its place
      key={chunk}
      chunk={chunk}
      rows={Math.min(CHUNK, rows - chunk * CHUNK)}
      {...{ columns, role, guess, chunks }}
    >
      {rows <= FEW || chunks.isNear(chunk) ? children(chunk * CHUNK, Math.min(rows, (chunk + 1) * CHUNK)) : null}
    </Chunk>
  ))
}

type ChunkProps = Omit<Props, 'children'> & { chunk: number; children: ReactNode }

function Chunk({ chunk, rows, columns, role, guess, chunks, children }: ChunkProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const gap = useRef<HTMLTableCellElement>(null)
  const { watch, heightOf } = chunks
  const isDrawn = children !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: one that is taken away may stand in the window already, and is only told of it anew
  useEffect(() => watch(body.current), [watch, isDrawn])
  useLayoutEffect(() => {
    // Set here: the policy of the pages allows no style attribute in what the server sends.
    if (gap.current && !isDrawn) gap.current.style.height = `${heightOf(chunk) ?? rows * guess}px`
  }, [chunk, rows, guess, isDrawn, heightOf])
  return (
    <tbody ref={body} data-chunk={chunk} role={role} aria-hidden={isDrawn ? undefined : true}>
      {children ?? (
        <tr>
          <td ref={gap} className={GAP} colSpan={columns} />
        </tr>
      )}
    </tbody>
  )
}
