'use client'
import { useEffect, useRef, useState } from 'react'
import type { Profile } from '@/lib/core/profile/profile'
import type { Progress } from '@/lib/worker/profile-files'

export type Profiling =
  | { kind: 'idle' }
  | { kind: 'reading'; names: string; progress: Progress | null }
  | { kind: 'read'; profile: Profile }
  | { kind: 'failed'; message: string }

/** Reads files in a worker that is loaded on first use; leaving the page ends it with everything it had read. */
export function useProfiling() {
  const [state, setState] = useState<Profiling>({ kind: 'idle' })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  async function read(files: File[]) {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    const names = files.map((file) => file.name).join(', ')
    setState({ kind: 'reading', names, progress: null })
    try {
      const { profileFiles } = await import('@/lib/worker/profile-files')
      const result = await profileFiles(files, {
        signal: controller.signal,
        onProgress: (progress) => setState({ kind: 'reading', names, progress }),
      })
      if (controller.signal.aborted) return
      setState('kind' in result ? { kind: 'read', profile: result } : { kind: 'failed', message: result.message })
    } catch {
      if (!controller.signal.aborted) setState({ kind: 'failed', message: 'The file could not be read. Try it again.' })
    }
  }
  const reset = () => {
    abort.current?.abort()
    setState({ kind: 'idle' })
  }
  return { state, read, cancel: reset, reset }
}
