import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { HttpError } from '@/lib/server/http/http-error'
import type { Printed, PrintJob } from './job'

/** Makes documents in threads of their own, so that saving stays fast meanwhile. */
export type Printer = { print(job: PrintJob): Promise<Printed>; close(): Promise<void> }

export type PrinterOptions = { script: string; threads: number; longestQueue: number; timeoutMs: number }

type Waiting = { job: PrintJob; resolve(printed: Printed): void; reject(error: Error): void }
type Thread = { worker: Worker; current: Waiting | null; timer: NodeJS.Timeout | undefined }

const BUSY = new HttpError(503, 'busy', 'Many documents are being made right now. Try again in a few seconds.', {
  'retry-after': '5',
})
const TOO_LONG = new HttpError(
  503,
  'too-long',
  'Making this document took too long and was stopped. Try again, or choose another format.',
)

/** Built beside the server; without it (under `next dev`, in tests) documents are made in this thread. */
const SCRIPT = path.join('dist', 'print-worker.mjs')
const LONGEST_QUEUE = 20
const TIMEOUT_MS = 60_000
const HEAP_MB = 768

export function createPrinter(): Printer {
  const script = path.resolve(SCRIPT)
  if (!existsSync(script)) return printHere
  const threads = availableParallelism() > 2 ? 2 : 1
  return createThreadPrinter({ script, threads, longestQueue: LONGEST_QUEUE, timeoutMs: TIMEOUT_MS })
}

const printHere: Printer = {
  print: async (job) => (await import('./print')).print(job),
  close: async () => {},
}

/** Threads start with the first document and stay; one that fails or takes too long is ended and replaced by the next job. */
export function createThreadPrinter({ script, threads, longestQueue, timeoutMs }: PrinterOptions): Printer {
  const queue: Waiting[] = []
  const running = new Set<Thread>()

  function start(): Thread {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } })
    const thread: Thread = { worker, current: null, timer: undefined }
    running.add(thread)
    worker.on('message', (printed: Printed) => {
      settle(thread, (waiting) => waiting.resolve(printed))
      next()
    })
    worker.on('error', (error: Error) => {
      // It ends in a moment, and would take a job given to it meanwhile with it.
      running.delete(thread)
      settle(thread, (waiting) => waiting.reject(error))
    })
    worker.on('exit', () => {
      running.delete(thread)
      settle(thread, (waiting) => waiting.reject(new Error('The printing thread ended.')))
      next()
    })
    worker.unref()
    return thread
  }

  function settle(thread: Thread, how: (waiting: Waiting) => void): void {
    clearTimeout(thread.timer)
    const waiting = thread.current
    thread.current = null
    if (waiting) how(waiting)
  }

  function next(): void {
    if (queue.length === 0) return
    const idle = [...running].find((thread) => thread.current === null)
    const thread = idle ?? (running.size < threads ? start() : null)
    const waiting = thread && queue.shift()
    if (!thread || !waiting) return
    thread.current = waiting
    thread.timer = setTimeout(() => {
      settle(thread, ({ reject }) => reject(TOO_LONG))
      running.delete(thread)
      void thread.worker.terminate()
      next()
    }, timeoutMs)
    thread.worker.postMessage(waiting.job)
  }

  return {
    print: (job) =>
      new Promise((resolve, reject) => {
        if (queue.length >= longestQueue) return reject(BUSY)
        queue.push({ job, resolve, reject })
        next()
      }),
    close: async () => {
      await Promise.all([...running].map(({ worker }) => worker.terminate()))
    },
  }
}
