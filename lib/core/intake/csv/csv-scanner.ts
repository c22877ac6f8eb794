import { BYTE_CLASS, maskOf } from '../byte-class'
import type { Dialect } from './csv-dialect'
import type { CsvRow } from './csv-row'

const STOP = 1 << 30
const LF = 10
const CR = 13
const SPACE = 32
const BACKSLASH = 92

/** `scan` answers with the place after the row, or with one of these. */
export const NEEDS_MORE = -1
export const UNCLOSED = -2

/**
 * Reads one row of delimited text from bytes (RFC 4180 and its relatives: any line end, quotes only at the start of a
 * cell, doubled quotes, optional backslash escapes). Byte classes fall out of the same pass.
 */
export class CsvScanner {
  /** Line ends inside the row just read, its own included. */
  lines = 0
  /** A quote stood inside an unquoted cell, or text after a closing quote. */
  stray = false
  private readonly classes: Int32Array
  private readonly quote: number

  constructor(private readonly dialect: Dialect) {
    this.classes = BYTE_CLASS.slice()
    this.quote = dialect.quote
    for (const byte of [dialect.delimiter, LF, CR]) this.classes[byte]! |= STOP
    if (dialect.backslash) this.classes[BACKSLASH]! |= STOP
  }

  /**
   * Fills `row` from `bytes[from, end)`. `final`: no byte follows, so the end of the bytes ends the row.
   * `literalQuotes`: quotes are text, for a row whose quote never closes.
   */
  scan(row: CsvRow, bytes: Uint8Array, from: number, end: number, final: boolean, literalQuotes: boolean): number {
    const { classes, quote } = this
    const { delimiter, skipSpace, backslash } = this.dialect
    row.begin(bytes)
    this.lines = 0
    this.stray = false
    let i = from
    for (;;) {
      row.reserve()
      let start = i
      const first = i < end ? bytes[i]! : LF
      if (first === SPACE) {
        let k = i
        while (k < end && bytes[k] === SPACE) k++
        if (k === end && !final) return NEEDS_MORE
        if (skipSpace || bytes[k] === quote) {
          i = k
          start = k
        }
      }
      if ((first === quote || (first === SPACE && i < end && bytes[i] === quote)) && !literalQuotes) {
        i = this.quoted(row, bytes, i + 1, end, final)
        if (i < 0) return i
      } else {
        let mask = 0
        while (i < end) {
          const cls = classes[bytes[i]!]!
          if (cls >= STOP) break
          mask |= cls
          i++
        }
        if (backslash && i < end && bytes[i] === BACKSLASH) {
          i = this.escaped(row, bytes, start, end)
        } else {
          this.place(row, start, i, mask)
        }
      }
      if (i >= end) return final ? end : NEEDS_MORE
      const stop = bytes[i]!
      if (stop === delimiter) {
        i++
        continue
      }
      this.lines++
      if (stop === CR) {
        if (i + 1 === end && !final) return NEEDS_MORE
        return bytes[i + 1] === LF && i + 1 < end ? i + 2 : i + 1
      }
      return i + 1
    }
  }

  /** A quoted cell whose opening quote is behind `from`; returns the place of the byte that ends the cell. */
  private quoted(row: CsvRow, bytes: Uint8Array, from: number, end: number, final: boolean): number {
    const { quote } = this
    const { backslash } = this.dialect
    let mask = 0
    let i = from
    while (i < end) {
      const byte = bytes[i]!
      if (byte === quote || (backslash && byte === BACKSLASH)) break
      if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) this.lines++
      mask |= BYTE_CLASS[byte]!
      i++
    }
    if (i >= end) return final ? UNCLOSED : NEEDS_MORE
    if (i + 1 >= end && !final) return NEEDS_MORE
    const next = i + 1 < end ? bytes[i + 1]! : LF
    if (bytes[i] === quote && (next === this.dialect.delimiter || next === LF || next === CR)) {
      this.place(row, from, i, mask)
      return i + 1
    }
    return this.rewritten(row, bytes, from, i, end, final)
  }

  /** A quoted cell with doubled or escaped quotes, or with text behind its closing quote: its value is written to the scratch. */
  private rewritten(row: CsvRow, bytes: Uint8Array, from: number, at: number, end: number, final: boolean): number {
    const { delimiter, quote, backslash } = this.dialect
    const start = row.scratchUsed
    let used = start
    const put = (byte: number) => {
      if (used >= row.scratch.length) {
        row.scratchUsed = used
        row.reserveScratch(64)
      }
      row.scratch[used++] = byte
    }
    for (let k = from; k < at; k++) put(bytes[k]!)
    let i = at
    let open = true
    for (;;) {
      if (i >= end) {
        if (!final) return NEEDS_MORE
        if (open) return UNCLOSED
        break
      }
      const byte = bytes[i]!
      if (open) {
        if (backslash && byte === BACKSLASH) {
          if (i + 1 >= end && !final) return NEEDS_MORE
          const next = bytes[i + 1]
          if (next === quote || next === BACKSLASH || next === delimiter) i++
          put(bytes[i]!)
          i++
          continue
        }
        if (byte === quote) {
          if (i + 1 >= end && !final) return NEEDS_MORE
          if (i + 1 < end && bytes[i + 1] === quote) {
            put(quote)
            i += 2
            continue
          }
          open = false
          i++
          let k = i
          while (k < end && bytes[k] === SPACE) k++
          if (k === end && !final) return NEEDS_MORE
          if (k === end || bytes[k] === delimiter || bytes[k] === LF || bytes[k] === CR) i = k
          else this.stray = true
          continue
        }
        if (byte === LF || (byte === CR && bytes[i + 1] !== LF)) this.lines++
      } else if (byte === delimiter || byte === LF || byte === CR) break
      put(byte)
      i++
    }
    row.scratchUsed = used
    this.store(row, start)
    return i
  }

  /** An unquoted cell with backslash escapes. */
  private escaped(row: CsvRow, bytes: Uint8Array, from: number, end: number): number {
    const { delimiter } = this.dialect
    const start = row.scratchUsed
    let i = from
    while (i < end && bytes[i] !== delimiter && bytes[i] !== LF && bytes[i] !== CR) {
      const next = bytes[i + 1]
      if (bytes[i] === BACKSLASH && (next === delimiter || next === BACKSLASH || next === this.quote)) i++
      row.reserveScratch(1)
      row.scratch[row.scratchUsed++] = bytes[i]!
      i++
    }
    this.store(row, start)
    return i
  }

  /** `bytes[start, end)` becomes the cell at `row.width`. */
  private place(row: CsvRow, start: number, end: number, mask: number): void {
    row.inScratch[row.width] = 0
    row.add(start, end, mask)
  }

  /** The scratch from `start` on becomes the cell at `row.width`. */
  private store(row: CsvRow, start: number): void {
    const mask = maskOf(row.scratch, start, row.scratchUsed)
    row.inScratch[row.width] = 1
    row.add(start, row.scratchUsed, mask)
  }
}
