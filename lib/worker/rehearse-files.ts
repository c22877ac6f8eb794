import type { IntakeError } from '@/lib/core/intake/issues'
import type { FilesWanted } from '@/lib/core/rehearsal/files-out'
import type { RehearsalPlan } from '@/lib/core/rehearsal/plan'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import type { FromRehearseWorker, RehearsalProgress, ToRehearseWorker } from './rehearse-messages'

export type { RehearsalProgress } from './rehearse-messages'

export type RehearseOptions = {
  /** ISO date of the run. */
  today: string
  /** About every 100 ms. */
  onProgress?: (progress: RehearsalProgress) => void
  signal?: AbortSignal
  /** Files to write on the way, as ZIPs; without it nothing but totals leaves the worker. */
  wanted?: {
    files: FilesWanted
    /** A ZIP ends at the next file once it is this big; null for one ZIP of any size. */
    volumeBytes: number | null
    /** The next bytes of the ZIP; they are nowhere else. */
    onBytes(bytes: Uint8Array<ArrayBuffer>): void
    onVolumeEnd(): void
  }
}

function readFailed(files: File[]): IntakeError {
  const file = files[0]?.name ?? ''
  const message = `${file} could not be read to its end. Check that it was not moved or changed, and choose it again.`
  return { code: 'read-failed', message, where: { file, row: null, column: null } }
}

/**
 * Rehearses export files in a worker of their own. Rejects only when `signal` aborts (with its reason, at once: the worker is
 * ended with everything it had read); whatever is wrong with the files is the resolved value.
 */
export function rehearseFiles(
  files: File[],
  plan: RehearsalPlan,
  { today, onProgress, signal, wanted }: RehearseOptions,
): Promise<RehearsalTotals | IntakeError> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const worker = new Worker(new URL('./rehearse-worker.ts', import.meta.url), { type: 'module' })
    const end = () => {
      signal?.removeEventListener('abort', abort)
      worker.terminate()
    }
    const abort = () => {
      end()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', abort)
    worker.addEventListener('message', ({ data }: MessageEvent<FromRehearseWorker>) => {
      if (data.kind === 'progress') {
        const { kind: _, ...progress } = data
        onProgress?.(progress)
      } else if (data.kind === 'bytes') wanted?.onBytes(data.bytes)
      else if (data.kind === 'volume-end') wanted?.onVolumeEnd()
      else {
        end()
        resolve(data.kind === 'done' ? data.result : readFailed(files))
      }
    })
    worker.addEventListener('error', () => {
      end()
      resolve(readFailed(files))
    })
    const start: ToRehearseWorker = {
      files,
      plan,
      today,
      wanted: wanted ? { files: wanted.files, volumeBytes: wanted.volumeBytes } : null,
    }
    worker.postMessage(start)
  })
}
