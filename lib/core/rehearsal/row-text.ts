import { NON_ASCII } from '@/lib/core/intake/byte-class'
import type { CsvRow } from '@/lib/core/intake/csv/csv-row'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Texts of a table row. A row of ASCII is decoded once and cut, because each call of a decoder costs more than a cut. */
export class RowText {
  private row: CsvRow | null = null
  private text = ''
  /** Where `text` starts in the bytes; -1 while nothing is decoded, -2 for a row that has to be decoded cell by cell. */
  private offset = -1

  set(row: CsvRow): void {
    this.row = row
    this.offset = -1
  }

  at(cell: number): string {
    const row = this.row!
    if (row.isEmpty(cell)) return ''
    if (row.inScratch[cell] === 1) return row.text(cell)
    if (this.offset === -1) this.decode(row)
    const start = row.starts[cell]!
    const end = row.ends[cell]!
    if (this.offset < 0) return utf8.decode(row.bytes.subarray(start, end))
    return this.text.slice(start - this.offset, end - this.offset)
  }

  private decode(row: CsvRow): void {
    let mask = 0
    let first = -1
    let last = -1
    for (let i = 0; i < row.width; i++) {
      mask |= row.masks[i]!
      if (row.inScratch[i] === 1) continue
      if (first < 0) first = row.starts[i]!
      last = row.ends[i]!
    }
    if ((mask & NON_ASCII) !== 0) {
      this.offset = -2
      return
    }
    this.text = utf8.decode(row.bytes.subarray(first, last))
    this.offset = first
  }
}
