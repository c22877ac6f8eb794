/// <reference lib="webworker" />
import { createTwin, type TwinRow } from '@/lib/core/twin/twin'
import type { TwinWanted } from '@/lib/core/twin/twin-file'
import { writeTwin } from '@/lib/core/twin/writers'
import type { FromTwinWorker, ToTwinWorker } from './twin-messages'

/** Portions of 64 KB on their way at once. */
const WINDOW = 8

const post = (message: FromTwinWorker, transfer: Transferable[] = []) => self.postMessage(message, transfer)

let underWay = 0
let goOn: (() => void) | null = null

/** Makes the users and hands the file over in portions, no faster than they are taken. */
async function make({ profile, format, users, seed }: TwinWanted): Promise<void> {
  const started = performance.now()
  const encoder = new TextEncoder()
  let made = 0
  let bytes = 0
  function* counted(): Generator<TwinRow> {
    for (const row of createTwin(profile, { users, seed })) {
      made++
      yield row
    }
  }
  for (const text of writeTwin(counted(), profile, format)) {
    const portion = encoder.encode(text)
    bytes += portion.length
    const usersPerSecond = Math.round(made / ((performance.now() - started) / 1000))
    const secondsLeft = usersPerSecond > 0 ? (users - made) / usersPerSecond : null
    underWay++
    post({ kind: 'bytes', portion, users: made, bytes, usersPerSecond, secondsLeft }, [portion.buffer])
    if (underWay >= WINDOW)
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
  }
  post({ kind: 'done' })
}

self.addEventListener('message', ({ data }: MessageEvent<ToTwinWorker>) => {
  if (data.kind === 'taken') {
    underWay--
    goOn?.()
    goOn = null
    return
  }
  make(data.wanted).catch((error: unknown) => {
    post({ kind: 'failed', message: error instanceof Error ? error.name : 'unknown' })
  })
})
