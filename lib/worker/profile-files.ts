import type { IntakeError } from '@/lib/core/intake/issues'
import type { Profile } from '@/lib/core/profile/profile'
import type { FromProfileWorker, Progress, ToProfileWorker } from './profile-messages'

export type { Progress } from './profile-messages'

export type ProfileOptions = {
  /** About every 100 ms. */
  onProgress?: (progress: Progress) => void
  /** Also hand over the profile of what was read so far: within the first hundredth, then about once a second. */
  withPartial?: boolean
  /** Id of the system a person says the files come from; by default it is recognised. */
  system?: string | undefined
  signal?: AbortSignal
}

function readFailed(files: File[]): IntakeError {
  const file = files[0]?.name ?? ''
  const message = `${file} could not be read to its end. Check that it was not moved or changed, and drop it again.`
  return { code: 'read-failed', message, where: { file, row: null, column: null } }
}

/**
 * Profiles export files in a worker of their own. Rejects only when `signal` aborts (with its reason, at once: the
 * worker is ended with everything it had read); whatever is wrong with the files is the resolved value.
 */
export function profileFiles(files: File[], options: ProfileOptions = {}): Promise<Profile | IntakeError> {
  const { onProgress, signal, withPartial = false, system } = options
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const worker = new Worker(new URL('./profile-worker.ts', import.meta.url), { type: 'module' })
    const end = () => {
      signal?.removeEventListener('abort', abort)
      worker.terminate()
    }
    const abort = () => {
      end()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', abort)
    worker.addEventListener('message', ({ data }: MessageEvent<FromProfileWorker>) => {
      if (data.kind === 'progress') {
        const { kind: _, ...progress } = data
        onProgress?.(progress)
        return
      }
      end()
      resolve(data.kind === 'done' ? data.result : readFailed(files))
    })
    worker.addEventListener('error', () => {
      end()
      resolve(readFailed(files))
    })
    const start: ToProfileWorker = { files, withPartial, system }
    worker.postMessage(start)
  })
}
