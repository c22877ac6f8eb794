/// <reference lib="webworker" />
import { createProfiler } from '@/lib/core/profile/profiler'
import { createKernel } from '@/lib/kernel/host/create-kernel'
import type { FromProfileWorker, ToProfileWorker } from './profile-messages'

/** Milliseconds between two progress messages. */
const EVERY = 100
/** Milliseconds between two partial results. */
const PARTIAL_EVERY = 1000

const post = (message: FromProfileWorker) => self.postMessage(message)

/** Reads the files one after the other and posts progress; the records stay here and are gone with the worker. */
async function profile({ files, withPartial }: ToProfileWorker): Promise<void> {
  const profiler = createProfiler(
    files.map(({ name, size }) => ({ name, bytes: size })),
    { kernel: createKernel },
  )
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const started = performance.now()
  let bytes = 0
  let told = started
  let toldPartial = started
  for (const [i, file] of files.entries()) {
    const reader = file.stream().getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      profiler.push(i, value)
      bytes += value.length
      const now = performance.now()
      if (now - told < EVERY) continue
      told = now
      const bytesPerSecond = Math.round(bytes / ((now - started) / 1000))
      const secondsLeft = bytesPerSecond > 0 ? (total - bytes) / bytesPerSecond : null
      const partial = withPartial && now - toldPartial >= PARTIAL_EVERY ? profiler.partial() : undefined
      if (partial) toldPartial = now
      post({ kind: 'progress', bytes, total, bytesPerSecond, secondsLeft, partial })
    }
    profiler.endFile(i)
  }
  post({ kind: 'done', result: profiler.finish() })
}

self.addEventListener('message', ({ data }: MessageEvent<ToProfileWorker>) => {
  profile(data).catch((error: unknown) => {
    // The name of an error only: its message could quote what was being read.
    post({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' })
  })
})
