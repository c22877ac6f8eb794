import type { IntakeError } from '@/lib/core/intake/issues'
import type { Profile } from '@/lib/core/profile/profile'

export type Progress = {
  bytes: number
  total: number
  bytesPerSecond: number
  /** null until a speed is known. */
  secondsLeft: number | null
  /** The profile of what was read so far, when it was asked for: within the first hundredth, then once a second. */
  partial?: Profile
}

/** To the worker: the files, once. */
export type ToProfileWorker = { files: File[]; withPartial: boolean; system?: string | undefined }

/** From the worker. No message has a place for a record: only counts go out. */
export type FromProfileWorker =
  | ({ kind: 'progress' } & Progress)
  | { kind: 'done'; result: Profile | IntakeError }
  | { kind: 'failed'; message: string }
