import type { Json, JsonObject } from '@/lib/core/json'
import { FileIntake } from './file-intake'
import type { IssueCode } from './issue-text'
import type { FileShape, RecordSink } from './readers/reader'

/** Everything a reader says about a file, with texts instead of places. */
export class Collected implements RecordSink {
  shape: FileShape | null = null
  readonly rows: string[][] = []
  readonly records: JsonObject[] = []
  readonly besides: Record<string, Json> = {}
  readonly issues: { code: IssueCode; row: number | null }[] = []
  readonly lines: number[] = []

  open(shape: FileShape): void {
    this.shape = shape
  }

  row(row: Parameters<RecordSink['row']>[0]): void {
    this.lines.push(row.line)
    this.rows.push(Array.from({ length: row.width }, (_, i) => row.text(i)))
  }

  record(record: JsonObject): void {
    this.records.push(record)
  }

  beside(key: string, value: Json): void {
    this.besides[key] = value
  }

  issue(code: IssueCode, row: number | null = null): void {
    this.issues.push({ code, row })
  }
}

export const utf8 = (text: string) => new TextEncoder().encode(text)

/** Reads bytes in portions that end at the given places. */
export function collect(bytes: Uint8Array, cuts: number[] = []): Collected & { error: string | null } {
  const sink = new Collected()
  const intake = new FileIntake('test', sink)
  let from = 0
  for (const to of [...cuts, bytes.length]) {
    if (to > from) intake.push(bytes.slice(from, to))
    from = Math.max(from, to)
  }
  intake.end()
  return Object.assign(sink, { error: intake.error?.code ?? null })
}
