import { CsvSession } from '../csv/csv-session'
import type { RecordSink } from '../readers/reader'
import { NumberedSink } from './numbered-sink'

/** Characters handed on at a time. */
const PORTION = 1 << 16
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/** Hands the rows of a sheet to the reader of delimited text, with the row numbers of the sheet. */
export class TableText {
  private readonly numbered: NumberedSink
  private readonly csv: CsvSession
  private readonly encoder = new TextEncoder()
  // The delimiter is declared, so nothing is guessed about text that this reader itself has written.
  private text = 'sep=,\n'
  private line = 2

  constructor(sink: RecordSink) {
    this.numbered = new NumberedSink(sink)
    this.csv = new CsvSession(this.numbered)
  }

  add(cells: string[], row: number): void {
    this.numbered.note(this.line, row)
    this.text += `${cells.map((cell) => this.written(cell)).join(',')}\n`
    this.line++
    if (this.text.length < PORTION) return
    this.csv.push(this.encoder.encode(this.text))
    this.text = ''
  }

  end(): ReturnType<CsvSession['end']> {
    this.csv.push(this.encoder.encode(this.text))
    return this.csv.end()
  }

  private written(cell: string): string {
    if (!NEEDS_QUOTES.test(cell)) return cell
    const clean = cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell
    for (let end = clean.indexOf('\n'); end >= 0; end = clean.indexOf('\n', end + 1)) this.line++
    return `"${clean.replaceAll('"', '""')}"`
  }
}
