import type { Json, JsonObject } from '@/lib/core/json'
import type { CsvRow } from '../csv/csv-row'
import type { IssueCode } from '../issue-text'
import type { FileShape, RecordSink } from '../readers/reader'

/** Hands a table on with the row numbers of the sheet instead of the lines of the text in between. */
export class NumberedSink implements RecordSink {
  /** Lines at which the distance between line and row changes, and the distance from there on. */
  private readonly lines: number[] = []
  private readonly distances: number[] = []

  constructor(private readonly sink: RecordSink) {}

  /** Row `row` of the sheet starts in line `line`; to be told in order. */
  note(line: number, row: number): void {
    if (this.distances.at(-1) === row - line) return
    this.lines.push(line)
    this.distances.push(row - line)
  }

  open(shape: FileShape): void {
    this.sink.open({ ...shape, format: 'xlsx' })
  }

  row(row: CsvRow): void {
    row.line = this.rowOf(row.line)
    this.sink.row(row)
  }

  record(record: JsonObject, at: number): void {
    this.sink.record(record, at)
  }

  beside(key: string, value: Json): void {
    this.sink.beside(key, value)
  }

  issue(code: IssueCode, row: number | null = null, column: string | null = null, detail = ''): void {
    this.sink.issue(code, row === null ? null : this.rowOf(row), column, detail)
  }

  private rowOf(line: number): number {
    let low = 0
    let high = this.lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.lines[middle]! <= line) low = middle + 1
      else high = middle
    }
    return line + (this.distances[low - 1] ?? 0)
  }
}
