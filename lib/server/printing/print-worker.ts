import { parentPort } from 'node:worker_threads'
import type { PrintJob } from './job'
import { print } from './print'

// One job at a time: the pool sends the next when this one is answered. An exception ends the thread; the pool sees that.
parentPort?.on('message', async (job: PrintJob) => {
  const printed = await print(job)
  if (printed.kind === 'refused') return parentPort?.postMessage(printed)
  // A copy of its own, so that its memory can move to the server's thread instead of being copied there.
  const bytes = new Uint8Array(printed.bytes)
  parentPort?.postMessage({ ...printed, bytes }, [bytes.buffer])
})
