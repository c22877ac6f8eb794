/// <reference lib="webworker" />
import { createProfiler } from '@/lib/core/profile/profiler'
import { createKernel } from '@/lib/kernel/host/create-kernel'
import type { FromProfileWorker, ToProfileWorker } from './profile-messages'
import { readFiles } from './read-files'

/** Milliseconds between two progress messages. */
const EVERY = 100
/** Milliseconds between two partial results. */
const PARTIAL_EVERY = 1000
/** Share of the bytes after which the first partial result is due. */
const FIRST_PARTIAL = 0.008
/** Milliseconds between two tries for it, while the head of a file is looked at. */
const FIRST_TRIES = 20

const post = (message: FromProfileWorker) => self.postMessage(message)

/** Reads the files one after the other and posts progress; the records stay here and are gone with the worker. */
async function profile({ files, withPartial, system }: ToProfileWorker): Promise<void> {
  const profiler = createProfiler(
    files.map(({ name, size }) => ({ name, bytes: size })),
    { kernel: createKernel, ...(system === undefined ? {} : { system }) },
  )
  const total = files.reduce((sum, { size }) => sum + size, 0)
  let toldPartial: number | null = null
  const isFirst = (bytes: number) => withPartial && toldPartial === null && bytes >= total * FIRST_PARTIAL
  await readFiles(files, profiler, {
    every: (bytes) => (isFirst(bytes) ? FIRST_TRIES : EVERY),
    onReading(reading) {
      const now = performance.now()
      const isDue = isFirst(reading.bytes) || (toldPartial !== null && now - toldPartial >= PARTIAL_EVERY)
      const found = withPartial && isDue ? profiler.partial() : undefined
      // Nobody yet: the head of the file is still being looked at.
      const partial = found && found.users > 0 ? found : undefined
      if (partial) toldPartial = now
      post({ kind: 'progress', ...reading, partial })
    },
  })
  post({ kind: 'done', result: profiler.finish() })
}

self.addEventListener('message', ({ data }: MessageEvent<ToProfileWorker>) => {
  profile(data).catch((error: unknown) => {
    // The name of an error only: its message could quote what was being read.
    post({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' })
  })
})
