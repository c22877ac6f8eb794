import type { TwinWanted } from '@/lib/core/twin/twin-file'
import type { FromTwinWorker, ToTwinWorker, TwinProgress } from './twin-messages'

export type { TwinProgress } from './twin-messages'

type Options = {
  /** Takes the next bytes of the file; the maker waits while several portions are not taken yet. */
  onBytes(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** About every 64 KB. */
  onProgress?: (progress: TwinProgress) => void
  signal?: AbortSignal
}

/**
 * Makes the synthetic twin of a profile in a worker of its own, as the bytes of a file. Resolves when the last of them is
 * taken; rejects at once when `signal` aborts (with its reason), when `onBytes` rejects, and when the worker fails.
 */
export function makeTwin(wanted: TwinWanted, { onBytes, onProgress, signal }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const worker = new Worker(new URL('./twin-worker.ts', import.meta.url), { type: 'module' })
    const say = (message: ToTwinWorker) => worker.postMessage(message)
    let isOver = false
    const end = () => {
      isOver = true
      signal?.removeEventListener('abort', abort)
      worker.terminate()
    }
    const fail = (reason: unknown) => {
      end()
      reject(reason)
    }
    const abort = () => fail(signal?.reason)
    signal?.addEventListener('abort', abort)
    let taken = Promise.resolve()
    worker.addEventListener('message', ({ data }: MessageEvent<FromTwinWorker>) => {
      if (data.kind === 'failed') fail(new Error(data.message))
      else if (data.kind === 'done') {
        taken.then(() => {
          end()
          resolve()
        }, fail)
      } else {
        const { kind: _, portion, ...progress } = data
        taken = taken.then(() => onBytes(portion))
        taken.then(() => {
          // A write that was under way when somebody cancelled is no news any more.
          if (isOver) return
          onProgress?.(progress)
          say({ kind: 'taken' })
        }, fail)
      }
    })
    worker.addEventListener('error', () => fail(new Error('worker')))
    say({ kind: 'make', wanted })
  })
}
