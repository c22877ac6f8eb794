import type { TwinWanted } from '@/lib/core/twin/twin-file'

export type TwinProgress = {
  users: number
  bytes: number
  usersPerSecond: number
  /** null until a speed is known. */
  secondsLeft: number | null
}

/** To the worker: what to make, once; then a word for each portion that was taken, so that it never runs ahead of a slow disk. */
export type ToTwinWorker = { kind: 'make'; wanted: TwinWanted } | { kind: 'taken' }

/** From the worker: invented users as bytes of the file. */
export type FromTwinWorker =
  | ({ kind: 'bytes'; portion: Uint8Array<ArrayBuffer> } & TwinProgress)
  | { kind: 'done' }
  | { kind: 'failed'; message: string }
