import type { IntakeError } from '@/lib/core/intake/issues'
import type { StoredProfile } from '@/lib/core/plan/plan'
import { toldSystem } from '@/lib/core/profile/told-system'
import type { FilesWanted } from '@/lib/core/rehearsal/files-out'
import type { RehearsalPlan } from '@/lib/core/rehearsal/plan'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import type { FromRehearseWorker, RehearsalOrder, RehearsalProgress, ToRehearseWorker } from './rehearse-messages'

export type { RehearsalProgress } from './rehearse-messages'

export type RehearseOptions = {
  /** ISO date of the run. */
  today: string
  /** The kept profiles: what a person said there of the system of a file holds here too. */
  profiles: readonly StoredProfile[]
  /** About every 100 ms. */
  onProgress?: (progress: RehearsalProgress) => void
  signal?: AbortSignal
  /** Files to write on the way, as ZIPs; without it nothing but totals leaves the worker. */
  wanted?: {
    files: FilesWanted
    /** A ZIP ends at the next file once it is this big; null for one ZIP of any size. */
    volumeBytes: number | null
    /** Takes the next bytes of the ZIP, which are nowhere else; resolves when they need no more memory here. */
    onBytes(bytes: Uint8Array<ArrayBuffer>): Promise<void>
    onVolumeEnd(): void
  }
}

function readFailed(files: File[]): IntakeError {
  const file = files[0]?.name ?? ''
  const message = `${file} could not be read to its end. Check that it was not moved or changed, and choose it again.`
  return { code: 'read-failed', message, where: { file, row: null, column: null } }
}

/**
 * Rehearses export files in a worker of their own, while another makes their digests. Rejects only when `signal` aborts
 * (with its reason, at once: the workers are ended with everything they had read); whatever is wrong with the files is the
 * resolved value.
 */
export function rehearseFiles(
  files: File[],
  plan: RehearsalPlan,
  { today, profiles, onProgress, signal, wanted }: RehearseOptions,
): Promise<RehearsalTotals | IntakeError> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const worker = new Worker(new URL('./rehearse-worker.ts', import.meta.url), { type: 'module' })
    const digester = new Worker(new URL('./digest-worker.ts', import.meta.url), { type: 'module' })
    const tell = (message: ToRehearseWorker) => worker.postMessage(message)
    const end = () => {
      signal?.removeEventListener('abort', abort)
      worker.terminate()
      digester.terminate()
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
      } else if (data.kind === 'bytes') {
        const { length } = data.bytes
        const written = () => tell({ kind: 'written', bytes: length })
        // What could not be written is said when the file is closed.
        void wanted?.onBytes(data.bytes).then(written, written)
      } else if (data.kind === 'volume-end') wanted?.onVolumeEnd()
      else {
        end()
        resolve(data.kind === 'done' ? data.result : readFailed(files))
      }
    })
    worker.addEventListener('error', () => {
      end()
      resolve(readFailed(files))
    })
    // Without digests a file is called unknown, never wrong.
    const unknown = () => tell({ kind: 'digests', digests: files.map(() => null) })
    digester.addEventListener('message', ({ data }: MessageEvent<string[]>) => {
      if (data.length === files.length) tell({ kind: 'digests', digests: data })
      else unknown()
    })
    digester.addEventListener('error', unknown)
    const order: RehearsalOrder = {
      files,
      systems: files.map(({ name, size }) => toldSystem({ name, bytes: size }, profiles)),
      plan,
      today,
      wanted: wanted ? { files: wanted.files, volumeBytes: wanted.volumeBytes } : null,
    }
    tell({ kind: 'order', ...order })
    digester.postMessage(files)
  })
}
