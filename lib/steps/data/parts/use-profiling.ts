'use client'
import { useEffect, useRef, useState } from 'react'
import type { Profile } from '@/lib/core/profile/profile'
import type { Progress } from '@/lib/worker/profile-files'

/** One of the files that were dropped together. */
export type FileToRead = { name: string; size: number }

export type Profiling =
  | { kind: 'idle' }
  | { kind: 'reading'; files: readonly FileToRead[]; progress: Progress | null; partial: Profile | null }
  | { kind: 'read'; profile: Profile }
  | { kind: 'failed'; message: string }

/** Reads files in a worker that is loaded on first use; leaving the page ends it with everything it had read. */
export function useProfiling() {
  const [state, setState] = useState<Profiling>({ kind: 'idle' })
  const abort = useRef<AbortController | null>(null)
  const last = useRef<File[]>([])
  useEffect(() => () => abort.current?.abort(), [])

  async function read(files: File[], system?: string) {
    last.current = files
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    setState({ kind: 'reading', files, progress: null, partial: null })
    let partial: Profile | null = null
    try {
      const { profileFiles } = await import('@/lib/worker/profile-files')
      const result = await profileFiles(files, {
        signal: controller.signal,
        withPartial: true,
        system,
        onProgress: (progress) => {
          partial = progress.partial ?? partial
          setState({ kind: 'reading', files, progress, partial })
        },
      })
      if (controller.signal.aborted) return
      setState('kind' in result ? { kind: 'read', profile: result } : { kind: 'failed', message: result.message })
    } catch {
      if (!controller.signal.aborted) setState({ kind: 'failed', message: 'The file could not be read. Try it again.' })
    }
  }
  const reset = () => {
    abort.current?.abort()
    last.current = []
    setState({ kind: 'idle' })
  }
  /** Reads the same files again, as the export of a system that a person has named. */
  const readAs = (system: string) => void read(last.current, system)
  return { state, read, readAs, cancel: reset, reset }
}
