import type { IntakeError } from '@/lib/core/intake/issues'
import { withDigests } from '@/lib/core/profile/file-digests'
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
 * Profiles export files in a worker of their own, while another makes their digests. Rejects only when `signal` aborts (with its reason, at once: the
 * workers are ended with everything they had read); whatever is wrong with the files is the resolved value.
 */
export function profileFiles(files: File[], options: ProfileOptions = {}): Promise<Profile | IntakeError> {
  const { onProgress, signal, withPartial = false, system } = options
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const worker = new Worker(new URL('./profile-worker.ts', import.meta.url), { type: 'module' })
    const digester = new Worker(new URL('./digest-worker.ts', import.meta.url), { type: 'module' })
    const digests = new Promise<(string | null)[]>((found) => {
      digester.addEventListener('message', ({ data }: MessageEvent<string[]>) => found(data))
      digester.addEventListener('error', () => found([]))
    })
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
    worker.addEventListener('message', ({ data }: MessageEvent<FromProfileWorker>) => {
      if (data.kind === 'progress') {
        const { kind: _, ...progress } = data
        onProgress?.(progress)
        return
      }
      if (data.kind === 'done' && 'kind' in data.result) {
        const { result } = data
        const total = files.reduce((sum, { size }) => sum + size, 0)
        onProgress?.({ bytes: total, total, bytesPerSecond: 0, secondsLeft: null, file: files.length, fileBytes: 0 })
        void digests.then((found) => {
          end()
          resolve(withDigests(result, found))
        })
        return
      }
      end()
      resolve(data.kind === 'done' ? (data.result as IntakeError) : readFailed(files))
    })
    worker.addEventListener('error', () => {
      end()
      resolve(readFailed(files))
    })
    const start: ToProfileWorker = { files, withPartial, system }
    worker.postMessage(start)
    digester.postMessage(files)
  })
}
