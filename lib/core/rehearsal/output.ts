import type { CsvRow } from '@/lib/core/intake/csv/csv-row'
import type { FileShape } from '@/lib/core/intake/readers/reader'
import type { RecordView } from '@/lib/core/intake/record-view'
import type { System } from '@/lib/core/intake/systems/system'
import type { JsonObject } from '@/lib/core/json'
import type { Judge } from './judge'

/** Takes the next bytes of a file that is written while records are read. They hold during the call only. */
export type WriteChunk = (file: string, bytes: Uint8Array) => void

/** Bytes after which an output begins another file, so that a download of several can be cut at any size above it. */
export const LARGEST_FILE = 32_000_000

export type JudgedRecord = {
  judge: Judge
  /** Counts records of the run from 1. */
  number: number
  file: number
  /** Line or record number in the source. */
  at: number
  view: RecordView
  system: System
  /** The record as the source has it: cells of a row, or the record itself. */
  row: CsvRow | null
  record: JsonObject | null
}

/** Writes something while a run goes on. All buffers are reused after the call. */
export type Output = {
  open?(file: number, name: string, shape: FileShape): void
  record(judged: JudgedRecord): void
  /** After the last record. */
  end(): void
}
