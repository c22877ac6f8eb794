import type { IntakeError } from '@/lib/core/intake/issues'
import type { Profile } from '@/lib/core/profile/profile'
import type { Reading } from './read-files'

export type Progress = Reading & {
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
