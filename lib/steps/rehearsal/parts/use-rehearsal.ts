'use client'
import { startTransition, useEffect, useRef, useState } from 'react'
import { openDestination } from '@/lib/client/destination'
import type { Facts } from '@/lib/core/facts/facts'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import type { StoredProfile } from '@/lib/core/plan/plan'
import type { FilesWanted } from '@/lib/core/rehearsal/files-out'
import { rehearsalPlan } from '@/lib/core/rehearsal/plan'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import type { RehearsalProgress } from '@/lib/worker/rehearse-files'

export type Rehearsing =
  | { kind: 'idle' }
  | { kind: 'running'; what: string; progress: RehearsalProgress | null }
  | { kind: 'failed'; message: string }

/** Today where this browser is. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/**
 * Rehearses chosen files in a worker that is loaded on first use, and writes files of them on request. The files stay open
 * for the life of the page; nothing of them is kept but the totals of the last run.
 */
export function useRehearsal(facts: Facts, profiles: readonly StoredProfile[]) {
  const [state, setState] = useState<Rehearsing>({ kind: 'idle' })
  const [files, setFiles] = useState<File[]>([])
  const [totals, setTotals] = useState<RehearsalTotals | null>(null)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  /** The result of one pass; null when it was cancelled or could not be done, which is then on screen. */
  async function pass(
    chosen: File[],
    what: string,
    wanted?: Parameters<typeof import('@/lib/worker/rehearse-files')['rehearseFiles']>[2]['wanted'],
  ): Promise<RehearsalTotals | null> {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    setState({ kind: 'running', what, progress: null })
    try {
      const { rehearseFiles } = await import('@/lib/worker/rehearse-files')
      const result = await rehearseFiles(chosen, rehearsalPlan(facts), {
        today: today(),
        profiles,
        signal: controller.signal,
        onProgress: (progress) => setState({ kind: 'running', what, progress }),
        wanted,
      })
      if (controller.signal.aborted) return null
      if ('message' in result) {
        setState({ kind: 'failed', message: result.message })
        return null
      }
      // Drawn with what comes of it, in portions that leave the page free in between.
      startTransition(() => setState({ kind: 'idle' }))
      return result
    } catch {
      if (!controller.signal.aborted)
        setState({ kind: 'failed', message: 'The files could not be read. Choose them again.' })
      return null
    }
  }

  async function run(chosen: File[]) {
    setFiles(chosen)
    setTotals(null)
    const result = await pass(chosen, `Rehearsing ${chosen.map(({ name }) => name).join(', ')}`)
    if (result) startTransition(() => setTotals(result))
  }

  async function download(name: string, wanted: FilesWanted) {
    const destination = await openDestination(name)
    if (!destination) return
    const result = await pass(files, `Writing ${name}`, {
      files: wanted,
      volumeBytes: destination.volumeBytes,
      onBytes: destination.write,
      onVolumeEnd: destination.volumeEnd,
    })
    try {
      await (result ? destination.close() : destination.abort())
    } catch {
      setState({
        kind: 'failed',
        message: `${name} could not be written to its end. Check the free space, then try again.`,
      })
    }
  }

  /** The totals this mapping would give on the same files; nothing of the plan changes. Null when it could not be done. */
  async function tryRows(rows: MappingRow[], signal: AbortSignal): Promise<RehearsalTotals | null> {
    try {
      const { rehearseFiles } = await import('@/lib/worker/rehearse-files')
      const result = await rehearseFiles(files, { ...rehearsalPlan(facts), rows }, { today: today(), profiles, signal })
      return 'message' in result ? null : result
    } catch {
      return null
    }
  }

  const cancel = () => {
    abort.current?.abort()
    setState({ kind: 'idle' })
  }
  return { state, files, totals, run, download, tryRows, cancel, accept: setTotals }
}
