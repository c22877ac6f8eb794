import type { Json, JsonObject } from '@/lib/core/json'
import type { Dialect } from '../csv/csv-dialect'
import type { CsvRow } from '../csv/csv-row'
import type { IssueCode } from '../issue-text'

export type FormatId = 'csv' | 'ndjson' | 'json' | 'ldif' | 'xlsx'

/** What is known of a file before its first record is counted: enough to recognise the system behind it. */
export type FileShape = {
  format: FormatId
  /** Header names of a table in order; null for records that name their own attributes. */
  header: string[] | null
  /** True when the table had no header row and the names were made up. */
  headerless: boolean
  /** Columns whose values all start with an apostrophe against formulas; the sample is without it. */
  prefixed?: Set<string>
  /** Columns that hold nothing but names of types where lists or objects were; the sample is without them. */
  hollow?: Set<string>
  /** Up to 50 first records. Never leaves the intake. */
  sample: JsonObject[]
}

/** Counts rows of a table in bulk, and stops at every row that is not plain. */
export type BulkRows = {
  /** Rows and line feeds counted here. */
  readonly rows: number
  readonly lines: number
  /** Bytes that were pushed and not counted. */
  readonly unread: number
  push(bytes: Uint8Array): void
  /** Goes on counting; true when the next row must be read by the caller, false when there is no whole row left. */
  run(firstLine: number): boolean
  /** A copy of the first unread bytes. */
  rest(most: number): Uint8Array
  /** Says what was counted to everybody concerned. To be called before the caller reads rows, and at the end. */
  settle(): void
  /** The caller has read the first unread bytes. */
  skip(bytes: number): void
}

/** Counts nested records in bulk, and stops at every record that is not plain. */
export type BulkRecords = Omit<BulkRows, 'rows' | 'run'> & {
  /** Records counted here. */
  readonly records: number
  /** As of a table; a record that the caller has read is known to it when it was handed to the sink. */
  run(): boolean
  /** There are no more bytes. */
  end(): void
  /** An attribute called `name` is written like this in the file (LDIF). */
  spelled(written: string, name: string): void
}

/** How nested records stand in their file: one a line, with commas or nothing between them, entries of LDIF. */
export type RecordForm = 'lines' | 'objects' | 'entries'

/** Where a reader puts what it reads. */
export type RecordSink = {
  open(shape: FileShape): void
  /** One row of a table; the buffers behind it are reused after the call. */
  row(row: CsvRow): void
  /** Somebody who counts plain rows of this table faster than `row` does; null when there is nobody. */
  bulk?(dialect: Dialect): BulkRows | null
  /**
   * Somebody who counts plain records faster than `record` does; null when there is nobody. To be asked once, before the
   * first record; `parse` makes a record of its bytes.
   */
  bulkRecords?(form: RecordForm, parse: (bytes: Uint8Array) => JsonObject | null): BulkRecords | null
  /** One record of a nested format; `at` is its number from 1, or its first line. */
  record(record: JsonObject, at: number): void
  /** A value that stands beside the records: `@odata.nextLink`, `totalResults`, `realm`. */
  beside(key: string, value: Json): void
  issue(code: IssueCode, row?: number | null, column?: string | null, detail?: string): void
}

/** Told how far a long ending has come, 0..1. */
export type Passed = (share: number) => void

/** Reads one file of one format. `push` gets UTF-8 bytes (of a workbook: its own bytes) in any portions; the result never depends on the portions. */
export type ReaderSession = {
  push(bytes: Uint8Array): void
  /** True when the bytes are only kept by `push`, and read by `end`. */
  readonly isHeld?: boolean
  /** Ends the file. A code when nothing could be read. */
  end(passed?: Passed): IssueCode | Refusal | null
}

/** Why nothing could be read, with the detail for its sentence. */
export type Refusal = { code: IssueCode; detail: string }

export type Reader = {
  id: FormatId
  name: string
  /** 0..1: how surely this head of a file is of this format, with the signs seen. */
  detect(head: Uint8Array, text: string): { score: number; signs: string[] }
  open(head: Uint8Array, sink: RecordSink): ReaderSession
}
