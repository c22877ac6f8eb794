'use client'
import { useEffect, useRef, useState } from 'react'
import type { TwinWanted } from '@/lib/core/twin/twin-file'
import { twinFileName } from '@/lib/core/twin/twin-name'
import type { TwinProgress } from './make-twin'

export type TwinMaking =
  | { kind: 'idle' }
  | { kind: 'making'; name: string; users: number; progress: TwinProgress | null }
  | { kind: 'made'; name: string; users: number; bytes: number }
  | { kind: 'failed'; name: string }

/** Where the bytes go. `close` makes the file whole; after `abort` nothing of it is left. */
type Target = { write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void>; abort(): Promise<void> }

/** Makes one twin at a time in a worker that is loaded on first use; leaving the page ends it. */
export function useTwin() {
  const [state, setState] = useState<TwinMaking>({ kind: 'idle' })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  async function make(wanted: TwinWanted, to: Target): Promise<void> {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    const name = twinFileName(wanted)
    const { users } = wanted
    let bytes = 0
    setState({ kind: 'making', name, users, progress: null })
    try {
      const { makeTwin } = await import('./make-twin')
      await makeTwin(wanted, {
        signal: controller.signal,
        onBytes: to.write,
        onProgress: (progress) => {
          bytes = progress.bytes
          setState({ kind: 'making', name, users, progress })
        },
      })
      await to.close()
      setState({ kind: 'made', name, users, bytes })
    } catch {
      await to.abort().catch(() => undefined)
      if (!controller.signal.aborted) setState({ kind: 'failed', name })
    }
  }
  const cancel = () => {
    abort.current?.abort()
    setState({ kind: 'idle' })
  }
  return { state, make, cancel }
}
