import { findHeader, isFooter } from '../csv/csv-header'
import type { RecordSink } from '../readers/reader'
import { paddedCells } from './choose-sheet'
import { FillDown, foldHeader, type Merge } from './merged-cells'
import { CELL, type SheetRow } from './sheet-rows'

const SAMPLED = 64
/** Excel computes with 15 digits; a longer number has lost its last ones. */
const SAFE_DIGITS = 15
const PHONE_NAME = /phone|mobil|handy|\btel|tel[eé]f|fax|\bcell/i
const POSTAL_NAME = /\bzip|zip.?code|post(al)?.?code|postleitzahl|\bplz\b|code.?postal|c[oó]digo.?postal/i

/** Makes a table of a sheet's rows: folded header, even width, merged values repeated; tells what Excel has lost. */
export class SheetTable {
  private waiting: SheetRow[] | null = []
  private readonly fill: FillDown
  private first = 0
  private width = 0
  private names: string[] = []
  private isIdentifier: boolean[] = []
  private headerRow = 0

  constructor(
    private readonly merges: Merge[],
    private readonly sink: RecordSink,
    private readonly emit: (cells: string[], row: number) => void,
    /** A further sheet of the same table: its header was read already. */
    private readonly isFurther: boolean,
  ) {
    this.fill = new FillDown(merges)
  }

  add(row: SheetRow): void {
    if (row.filled === 0) return
    if (!this.waiting) this.pass(row)
    else if (this.waiting.push(row) >= SAMPLED) this.settle()
  }

  end(): void {
    if (this.waiting) this.settle()
  }

  private settle(): void {
    const rows = foldHeader(this.waiting!, this.merges)
    this.waiting = null
    const table = paddedCells(rows)
    const widest = table[0]?.length ?? 0
    while (this.first < widest - 1 && table.every((cells) => cells[this.first] === '')) this.first++
    const header = findHeader(table.map((cells) => cells.slice(this.first)))
    this.names = header.names ?? []
    while (this.names.length > 0 && this.names.at(-1) === '') this.names.pop()
    this.width = header.names ? this.names.length : widest - this.first
    this.isIdentifier = this.names.map((name) => PHONE_NAME.test(name) || POSTAL_NAME.test(name))
    this.headerRow = rows[header.row]?.number ?? 0
    for (const row of rows) this.pass(row)
  }

  private pass(row: SheetRow): void {
    if (row.number > this.headerRow) {
      this.fill.apply(row)
      this.tell(row)
    }
    if (this.isFurther && row.number <= this.headerRow) return
    if (row.number > this.headerRow && this.width > 2 && this.isTotal(row)) {
      this.sink.issue('footer-row', row.number)
      return
    }
    const cells = this.first === 0 ? row.cells : row.cells.slice(this.first)
    while (cells.length < this.width) cells.push('')
    while (cells.length > this.width && cells.at(-1) === '') cells.pop()
    this.emit(cells, row.number)
  }

  /** A row with a word for the total in front, and not half of the cells that people have. */
  private isTotal({ cells, filled }: SheetRow): boolean {
    const first = cells.find((cell) => cell !== '')
    return first !== undefined && filled <= this.width / 2 && isFooter(first)
  }

  private tell({ number, cells, kinds }: SheetRow): void {
    const { first, names, sink } = this
    for (let i = 0; i < cells.length; i++) {
      if (i < first && cells[i] !== '') sink.issue('ragged-row', number, null, 'a value left of the table')
      if (kinds[i] === CELL.plain) continue
      const name = names[i - first] ?? ''
      if (kinds[i] === CELL.fault) sink.issue('cell-fault', number, name)
      else if (this.isIdentifier[i - first]) sink.issue('number-as-identifier', number, name)
      else if (cells[i]!.length > SAFE_DIGITS && /^\d+$/.test(cells[i]!)) sink.issue('digits-lost', number, name)
    }
  }
}
