import type { IntakeError } from '@/lib/core/intake/issues'
import type { FilesWanted } from '@/lib/core/rehearsal/files-out'
import type { RehearsalPlan } from '@/lib/core/rehearsal/plan'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'
import type { Reading } from './read-files'

export type RehearsalProgress = Reading & { records: number; rejected: number }

/** `systems`: id of the system each file is read as, null where it is recognised. `volumeBytes`: a ZIP ends at the next file once it is this big; null for one ZIP. */
export type RehearsalOrder = {
  files: File[]
  systems: (string | null)[]
  plan: RehearsalPlan
  today: string
  wanted: { files: FilesWanted; volumeBytes: number | null } | null
}

/** To the worker: the order, once; the digests of the files when they are known; how much of a ZIP has been written. */
export type ToRehearseWorker =
  | ({ kind: 'order' } & RehearsalOrder)
  | { kind: 'digests'; digests: (string | null)[] }
  | { kind: 'written'; bytes: number }

/** From the worker. Records leave it only as the bytes of a ZIP somebody asked for, to be saved and not kept. */
export type FromRehearseWorker =
  | ({ kind: 'progress' } & RehearsalProgress)
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'volume-end' }
  | { kind: 'done'; result: RehearsalTotals | IntakeError }
  | { kind: 'failed'; message: string }
