import { NON_ASCII } from '../byte-class'
import { cellText } from '../cell-text'
import { ShortTexts } from '../short-texts'
import { type Fingerprint, hashInto } from '../value-hash'

/** The cells of one row as places in two buffers; texts are made only when somebody asks. */
export class CsvRow {
  width = 0
  /** Byte classes of all cells, and how many cells are not empty. */
  mask = 0
  filled = 0
  /** Line of the file the row starts in, from 1. */
  line = 1
  bytes: Uint8Array = new Uint8Array(0)
  /** Cells that had to be rewritten (doubled quotes, other encoding) live here. */
  scratch = new Uint8Array(1024)
  scratchUsed = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  masks = new Int32Array(64)
  inScratch = new Uint8Array(64)
  private readonly short = new ShortTexts()

  /** Makes this an empty row over `bytes`. */
  begin(bytes: Uint8Array): void {
    this.bytes = bytes
    this.width = 0
    this.mask = 0
    this.filled = 0
    this.scratchUsed = 0
  }

  /** Adds a cell of these bytes of its buffer; there must be room for it. */
  add(start: number, end: number, mask: number): void {
    const cell = this.width++
    this.starts[cell] = start
    this.ends[cell] = end
    this.masks[cell] = mask
    this.mask |= mask
    if (start !== end) this.filled++
  }

  source(cell: number): Uint8Array {
    return this.inScratch[cell] === 1 ? this.scratch : this.bytes
  }

  isEmpty(cell: number): boolean {
    return cell >= this.width || this.starts[cell] === this.ends[cell]
  }

  text(cell: number): string {
    if (this.isEmpty(cell)) return ''
    const source = this.source(cell)
    const start = this.starts[cell]!
    const end = this.ends[cell]!
    const mask = this.masks[cell]!
    const isShort = (mask & NON_ASCII) === 0 && ShortTexts.takes(end - start)
    return isShort ? this.short.text(source, start, end) : cellText(source, start, end, mask)
  }

  /** Puts the fingerprint of a cell and its byte mask into `into`. Made when asked for: most cells need none. */
  print(cell: number, into: Fingerprint): Fingerprint {
    hashInto(this.source(cell), this.starts[cell]!, this.ends[cell]!, into)
    into.mask = this.masks[cell]!
    return into
  }

  /** Makes room for one more cell. */
  reserve(): void {
    if (this.width < this.starts.length) return
    const size = this.starts.length * 2
    const larger = (from: Int32Array) => {
      const to = new Int32Array(size)
      to.set(from)
      return to
    }
    this.starts = larger(this.starts)
    this.ends = larger(this.ends)
    this.masks = larger(this.masks)
    const flags = new Uint8Array(size)
    flags.set(this.inScratch)
    this.inScratch = flags
  }

  /** Makes room for `more` bytes behind what the scratch buffer holds. */
  reserveScratch(more: number): void {
    if (this.scratchUsed + more <= this.scratch.length) return
    const larger = new Uint8Array((this.scratchUsed + more) * 2)
    larger.set(this.scratch.subarray(0, this.scratchUsed))
    this.scratch = larger
  }
}
