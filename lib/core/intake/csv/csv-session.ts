import type { JsonObject } from '@/lib/core/json'
import { nameList } from '@/lib/core/name-list'
import { maskOf, NON_ASCII } from '../byte-class'
import { decodeText, fromWindows1252, isUtf8 } from '../cell-text'
import { GrowingBytes } from '../growing-bytes'
import type { IssueCode } from '../issue-text'
import type { BulkRows, ReaderSession, RecordSink } from '../readers/reader'
import { isHollow } from '../type-names'
import { type Dialect, detectDialect } from './csv-dialect'
import { findHeader, isFooter, rowsUnderHeader, uniqueNames } from './csv-header'
import { CsvRow } from './csv-row'
import { CsvScanner, NEEDS_MORE, UNCLOSED } from './csv-scanner'
import { firebaseColumns } from './firebase-columns'

/** Bytes looked at before the first row is counted. */
const HEAD = 1 << 18
/** A row longer than this has a quote that never closes. */
const LONGEST_ROW = 1 << 23
const SAMPLED = 50
/** Bytes copied to read a few rows apart from the bulk. */
const COPIED = 1 << 14

/** Reads a table in portions: keeps the unfinished row, hands every whole row to the sink. */
export class CsvSession implements ReaderSession {
  private buffer: Uint8Array = new Uint8Array(0)
  private readonly growing = new GrowingBytes()
  private scanner: CsvScanner | null = null
  private readonly row = new CsvRow()
  private line = 1
  private width = 0
  private rows = 0
  /** Who counts plain rows in bulk, and the line ends counted there. */
  private bulk: BulkRows | null = null
  private bulkLines = 0
  private ragged = 0

  constructor(private readonly sink: RecordSink) {}

  push(bytes: Uint8Array): void {
    this.buffer = this.growing.join(this.buffer, bytes)
    if (!this.scanner) {
      if (this.buffer.length < HEAD) return
      this.start(false)
    }
    this.consume(false)
  }

  end(): IssueCode | null {
    if (!this.scanner) this.start(true)
    this.consume(true)
    const rows = this.rows + (this.bulk?.rows ?? 0)
    if (rows === 0) return 'header-only'
    if (this.ragged > rows / 2) {
      this.sink.issue('columns-misaligned', null, null, `the header has ${this.width}`)
    }
    return null
  }

  /** Settles dialect, header and sample on the head of the file, then skips to the first row of data. */
  private start(whole: boolean): void {
    const head = this.buffer.subarray(0, HEAD)
    const dialect = detectDialect(decodeText(head).text)
    this.scanner = new CsvScanner(dialect)
    const { rows, places, lines } = this.sampleRows(dialect, head, whole)
    const positional = firebaseColumns(rows)
    const header = positional ? ({ row: -1, names: null, maybe: null } as const) : findHeader(rows)
    const width = Math.max(...rows.slice(0, 20).map((row) => row.length), 1)
    const names = uniqueNames(
      header.names ?? positional ?? Array.from({ length: width }, (_, i) => `column ${i + 1}`),
      (code, name, detail) => positional || this.sink.issue(code, lines[header.row] ?? null, name, detail),
    )
    this.width = names.length
    if (header.names === null && header.maybe !== null) this.sink.issue('header-unclear', lines[header.maybe] ?? null)
    else if (header.row < 0 && !positional) this.sink.issue('no-header')
    if (header.row > 0) this.sink.issue('preamble-skipped', lines[header.row]!)
    const under = header.names ? rowsUnderHeader(rows.slice(header.row + 1)) : 0
    if (under > 0) this.sink.issue('second-header', lines[header.row + 1]!)
    const first = header.row + 1 + under
    const data = rows.slice(first, first + SAMPLED)
    const inColumn = (i: number) => data.map((cells) => cells[i] ?? '')
    const prefixed = new Set(names.filter((_, i) => isPrefixed(inColumn(i))))
    const hollow = new Set(names.filter((_, i) => isHollow(inColumn(i))))
    if (hollow.size > 0) this.sink.issue('type-names', null, null, nameList([...hollow]))
    const sample = data.map((cells) => {
      const record: JsonObject = {}
      cells.forEach((cell, i) => {
        const name = names[i]
        if (name !== undefined && !hollow.has(name)) record[name] = prefixed.has(name) ? cell.slice(1) : cell
      })
      return record
    })
    this.sink.open({ format: 'csv', header: names, headerless: header.row < 0, prefixed, hollow, sample })
    this.bulk = this.sink.bulk?.(dialect) ?? null
    this.buffer = this.buffer.subarray(places[first] ?? this.buffer.length)
    this.line = lines[first] ?? this.line
  }

  /** The first rows as texts, with the place and the line each starts at, and one more place behind the last. */
  private sampleRows(dialect: Dialect, head: Uint8Array, whole: boolean) {
    const scanner = new CsvScanner(dialect)
    const row = new CsvRow()
    const rows: string[][] = []
    const places: number[] = []
    const lines: number[] = []
    let at = 0
    let line = 1
    while (at < head.length && rows.length < SAMPLED + 12) {
      let next = scanner.scan(row, head, at, head.length, whole, false)
      if (next === UNCLOSED) next = scanner.scan(row, head, at, head.length, whole, true)
      if (next === NEEDS_MORE) break
      const isDeclaration = rows.length === 0 && row.width <= 2 && /^sep=/.test(row.text(0))
      if (!isDeclaration && !(row.width === 1 && row.isEmpty(0))) {
        rows.push(Array.from({ length: row.width }, (_, i) => this.readable(row, i)))
        places.push(at)
        lines.push(line)
      }
      at = next
      line += scanner.lines
    }
    places.push(at)
    lines.push(line)
    return { rows, places, lines }
  }

  private readable(row: CsvRow, cell: number): string {
    if (row.isEmpty(cell)) return ''
    return decodeText(row.source(cell).slice(row.starts[cell]!, row.ends[cell]!)).text
  }

  private consume(final: boolean): void {
    if (this.bulk) {
      this.consumeBulk(this.bulk, final)
      return
    }
    const { buffer } = this
    const at = this.readRows(buffer, final, Number.POSITIVE_INFINITY)
    this.buffer = buffer.subarray(at)
  }

  /** Rows go to the sink in bulk, except those that are not plain. */
  private consumeBulk(bulk: BulkRows, final: boolean): void {
    bulk.push(this.buffer)
    this.buffer = new Uint8Array(0)
    let most = 1
    for (;;) {
      const before = bulk.lines
      const isRowForUs = bulk.run(this.line)
      if (!isRowForUs && !(final && bulk.unread > 0)) break
      // Where odd rows come in crowds, looking at each of them twice would cost more than it saves.
      most = bulk.lines - before > most ? 1 : Math.min(most * 2, 4096)
      bulk.settle()
      this.bulkLines = bulk.lines
      const done = this.readFewRows(bulk, final, most)
      if (done === 0) break
      bulk.skip(done)
    }
    this.bulkLines = bulk.lines
    if (final) bulk.settle()
  }

  /** Reads up to `most` rows from a copy, which is made larger until it holds a whole one; bytes read. */
  private readFewRows(bulk: BulkRows, final: boolean, most: number): number {
    for (let size = COPIED; ; size *= 8) {
      const bytes = bulk.rest(size)
      const isAll = bytes.length === bulk.unread
      const done = this.readRows(bytes, final && isAll, most)
      if (done > 0 || isAll) return done
    }
  }

  /** Hands up to `most` whole rows of `bytes` to the sink; returns the place behind the last. */
  private readRows(bytes: Uint8Array, final: boolean, most: number): number {
    const { row } = this
    const scanner = this.scanner!
    const end = bytes.length
    let at = 0
    for (let n = 0; at < end && n < most; n++) {
      let next = scanner.scan(row, bytes, at, end, final, false)
      if (next === UNCLOSED || (next === NEEDS_MORE && end - at > LONGEST_ROW)) {
        this.sink.issue('unclosed-quote', this.line + this.bulkLines)
        next = scanner.scan(row, bytes, at, end, true, true)
      }
      if (next === NEEDS_MORE) break
      row.line = this.line + this.bulkLines
      if (!(row.width === 1 && row.starts[0] === row.ends[0])) this.commit()
      at = next
      this.line += scanner.lines
    }
    return at
  }

  /** Checks a whole row and hands it on. */
  private commit(): void {
    const { row } = this
    if (row.filled === 0) {
      this.sink.issue('blank-rows', row.line)
      return
    }
    if (row.width === 1 && this.width > 2 && isFooter(this.readable(row, 0))) {
      this.sink.issue('footer-row', row.line)
      return
    }
    this.rows++
    if ((row.mask & NON_ASCII) !== 0) this.repairEncoding()
    if (row.width !== this.width) {
      this.ragged++
      this.sink.issue('ragged-row', row.line, null, `${row.width} instead of ${this.width}`)
    }
    if (this.scanner!.stray) this.sink.issue('stray-quote', row.line)
    this.sink.row(row)
  }

  /** Cells that are not UTF-8 are read as Windows-1252, cell by cell, so that one bad byte spoils one cell only. */
  private repairEncoding(): void {
    const { row } = this
    let repaired = false
    for (let i = 0; i < row.width; i++) {
      if ((row.masks[i]! & NON_ASCII) === 0) continue
      const source = row.source(i)
      if (isUtf8(source, row.starts[i]!, row.ends[i]!)) continue
      const text = fromWindows1252(source.slice(row.starts[i]!, row.ends[i]!))
      row.reserveScratch(text.length)
      row.scratch.set(text, row.scratchUsed)
      row.starts[i] = row.scratchUsed
      row.scratchUsed += text.length
      row.ends[i] = row.scratchUsed
      row.inScratch[i] = 1
      row.masks[i] = maskOf(row.scratch, row.starts[i]!, row.ends[i]!)
      repaired = true
    }
    if (repaired) this.sink.issue('encoding-replaced', row.line)
  }
}

/** Some exports put an apostrophe before every text, so that a spreadsheet runs no formula. */
function isPrefixed(values: string[]): boolean {
  const filled = values.filter((value) => value !== '')
  return filled.length >= 2 && filled.every((value) => value.startsWith("'"))
}
