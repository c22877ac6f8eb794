import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { PrintJob } from './job'
import { createThreadPrinter } from './printer'

const folder = mkdtempSync(path.join(tmpdir(), 'planner-printer-'))
const script = path.join(folder, 'worker.mjs')
// Its format tells the thread how to behave; the threads of the server differ in nothing else.
writeFileSync(
  script,
  `import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', async ({ format }) => {
  if (format === 'throws') throw new Error('on purpose')
  if (format === 'ends') process.exit(1)
  if (format === 'hangs') for (;;) {}
  if (format === 'slow') await new Promise((resolve) => setTimeout(resolve, 100))
  parentPort.postMessage({ kind: 'done', bytes: new Uint8Array([threadId]) })
})`,
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const job = (format: string) => ({ format }) as PrintJob
const printer = (threads: number, longestQueue = 5, timeoutMs = 5_000) =>
  createThreadPrinter({ script, threads, longestQueue, timeoutMs })

test('a thread is kept for the next document, and a second one started while it works', async () => {
  const two = printer(2)
  const threads = await Promise.all(['slow', 'slow', 'slow', 'slow'].map((format) => two.print(job(format))))
  const used = new Set(threads.map((printed) => (printed.kind === 'done' ? printed.bytes[0] : null)))
  expect(used.size).toBe(2)
  await two.close()
})

test('a document that fails, ends its thread or takes too long spoils no other', async () => {
  const one = printer(1, 5, 400)
  const all = await Promise.allSettled(
    ['throws', 'quick', 'ends', 'quick', 'hangs'].map((format) => one.print(job(format))),
  )
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected'])
  expect((all[4] as PromiseRejectedResult).reason).toMatchObject({ status: 503, code: 'too-long' })
  expect((await one.print(job('quick'))).kind).toBe('done')
  await one.close()
})

test('a document asked for the moment another fails is made all the same', async () => {
  const one = printer(1)
  const again = one.print(job('throws')).catch(() => one.print(job('quick')))
  expect((await again).kind).toBe('done')
  await one.close()
})

test('more than may wait are told to come back', async () => {
  const one = printer(1, 2)
  const all = await Promise.allSettled(Array.from({ length: 6 }, () => one.print(job('slow'))))
  const refused = all.filter((result) => result.status === 'rejected')
  expect(refused).toHaveLength(3)
  expect(refused[0]?.reason).toMatchObject({ status: 503, code: 'busy', headers: { 'retry-after': '5' } })
  await one.close()
})
