import { maskOf } from '@/lib/core/intake/byte-class'
import type { CsvRow } from '@/lib/core/intake/csv/csv-row'
import { parseEmbedded } from '@/lib/core/intake/embedded-json'
import type { Issues } from '@/lib/core/intake/issues'
import type { MatchedFields } from '@/lib/core/intake/match-fields'
import type { FileShape } from '@/lib/core/intake/readers/reader'
import { RowView } from '@/lib/core/intake/record-view'
import { isTypeName } from '@/lib/core/intake/type-names'
import type { Fingerprint } from '@/lib/core/intake/value-hash'
import { isJsonObject } from '@/lib/core/json'
import type { AttributeTable } from './attribute-table'
import type { Column } from './column'

const APOSTROPHE = 39
const SPACE = 32
const NULLS = new Set(['NULL', 'null', '\\N', '(null)'])
const PLACEHOLDERS = new Set(['n/a', 'N/A', 'NA', 'none', 'None', 'NONE', '-', '.', 'nil'])

/** Cells of table rows on their way into columns: spelled-out nulls, apostrophes against formulas, JSON in cells. */
export class TableRows {
  readonly view: RowView
  private readonly columns: Column[]
  /** Columns in which every sampled value starts with an apostrophe. */
  private readonly prefixed: boolean[]
  /** Columns that hold nothing but names of types. */
  private readonly hollow: boolean[]
  private readonly lists: boolean[]
  private readonly print: Fingerprint = { h1: 0, h2: 0, mask: 0 }

  constructor(
    private readonly file: string,
    shape: FileShape,
    fields: MatchedFields,
    private readonly table: AttributeTable,
    private readonly issues: Issues,
  ) {
    const header = shape.header!
    this.view = new RowView(header, fields)
    this.columns = header.map((name) => table.column(name))
    const lists = new Set([...fields.roles, ...fields.groups])
    this.lists = header.map((name) => lists.has(name))
    this.prefixed = header.map((name) => shape.prefixed?.has(name) ?? false)
    this.hollow = header.map((name) => shape.hollow?.has(name) ?? false)
  }

  /** Makes empty what means empty, before anybody looks at the row, and says nothing of it. */
  emptySilently(row: CsvRow): void {
    this.prepare(row, false)
  }

  /** Makes empty what means empty, before anybody looks at the row. */
  prepare(row: CsvRow, isTold = true): void {
    this.view.set(row)
    const width = Math.min(row.width, this.columns.length)
    for (let i = 0; i < width; i++) {
      const start = row.starts[i]!
      const end = row.ends[i]!
      if (start === end) continue
      const source = row.source(i)
      const first = source[start]!
      if (this.hollow[i] && isTypeName(row.text(i))) row.ends[i] = start
      else if (first <= SPACE) this.blank(row, i, source, start, end)
      else if (first === APOSTROPHE && this.prefixed[i]) {
        row.starts[i] = start + 1
        this.issues.add('formula-prefix', this.file, row.line, this.columns[i]!.name)
        row.masks[i] = maskOf(source, start + 1, end)
      } else if (
        end - start <= 6 &&
        (first === 78 ||
          first === 110 ||
          first === 92 ||
          first === 40 ||
          (end - start === 1 && (first === 45 || first === 46)))
      ) {
        this.spelledOut(row, i, isTold)
      }
    }
  }

  add(person: number, row: CsvRow): void {
    const width = Math.min(row.width, this.columns.length)
    for (let i = 0; i < width; i++) {
      const start = row.starts[i]!
      const end = row.ends[i]!
      if (start === end) continue
      const source = row.source(i)
      const column = this.columns[i]!
      const { h1, h2, mask } = row.print(i, this.print)
      column.add(person, source, start, end, h1, h2, mask)
      if (mayBeJson(source, start, end)) this.addEmbedded(person, i, row.text(i), row.line)
      else if (this.lists[i] && !column.multiValued) column.multiValued = this.view.all(column.name).length > 1
    }
  }

  /** Whether this cell of the row, which is in `view`, is a list with several members. */
  isSeveral(row: CsvRow, cell: number): boolean {
    if (!this.lists[cell] || mayBeJson(row.source(cell), row.starts[cell]!, row.ends[cell]!)) return false
    return this.view.all(this.columns[cell]!.name).length > 1
  }

  private blank(row: CsvRow, cell: number, source: Uint8Array, start: number, end: number): void {
    for (let i = start; i < end; i++) if (source[i]! > SPACE) return
    row.ends[cell] = row.starts[cell]!
  }

  private spelledOut(row: CsvRow, cell: number, isTold: boolean): void {
    const text = row.text(cell)
    const name = this.columns[cell]!.name
    if (NULLS.has(text)) {
      row.ends[cell] = row.starts[cell]!
      if (isTold) this.note('null-spelled-out', row.line, name, 1)
    } else if (isTold && PLACEHOLDERS.has(text)) this.note('placeholder-text', row.line, name, 1)
  }

  /** Cells of a column that spell out a missing value, or hold a placeholder. */
  note(code: 'null-spelled-out' | 'placeholder-text', line: number, column: string, times: number): void {
    this.issues.add(code, this.file, line, column, '', times)
  }

  /** Counts what a cell with JSON in it holds. */
  addEmbedded(person: number, cell: number, text: string, line: number): void {
    const { name } = this.columns[cell]!
    const { value, forgiven } = parseEmbedded(text)
    if (forgiven) this.issues.add('escaped-json', this.file, line, name)
    if (Array.isArray(value) && !value.some(isJsonObject))
      this.columns[cell]!.multiValued = value.length > 1 || this.columns[cell]!.multiValued
    else if (value !== undefined) this.table.addEmbedded(person, name, value)
  }
}

/** In brackets or braces: a cell that is read as JSON, not as a list. */
function mayBeJson(source: Uint8Array, start: number, end: number): boolean {
  const first = source[start]
  const last = source[end - 1]
  return (first === 123 || first === 91) && (last === 125 || last === 93) && end - start > 2
}
