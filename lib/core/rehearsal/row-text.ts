import { NON_ASCII } from '@/lib/core/intake/byte-class'
import type { CsvRow } from '@/lib/core/intake/csv/csv-row'

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
// One character per byte, so that places in the bytes stay places in the text.
const oneByte = new TextDecoder('latin1')

/** Texts of a table row, decoded in one piece: a decoder call costs more than most cells do. */
export class RowText {
  private row: CsvRow | null = null
  private text = ''
  private offset = 0
  private isDecoded = false

  set(row: CsvRow): void {
    this.row = row
    this.isDecoded = false
  }

  at(cell: number): string {
    const row = this.row!
    if (row.isEmpty(cell)) return ''
    if (row.inScratch[cell] === 1 || (row.masks[cell]! & NON_ASCII) !== 0) return row.text(cell)
    if (!this.isDecoded) this.decode()
    return this.text.slice(row.starts[cell]! - this.offset, row.ends[cell]! - this.offset)
  }

  private decode(): void {
    const row = this.row!
    let first = -1
    let last = -1
    let mask = 0
    for (let i = 0; i < row.width; i++) {
      mask |= row.masks[i]!
      if (row.inScratch[i] === 1) continue
      if (first < 0) first = row.starts[i]!
      last = row.ends[i]!
    }
    const bytes = row.bytes.subarray(first, last)
    this.text = ((mask & NON_ASCII) === 0 ? utf8 : oneByte).decode(bytes)
    this.offset = first
    this.isDecoded = true
  }
}
