import type { Passed } from '../readers/reader'
import { formattedNumber } from './cell-format'
import type { Workbook } from './workbook'
import { WorkbookFault } from './workbook-fault'
import { attribute, ElementScanner, runsText, xmlText } from './xml-text'

const MOST_COLUMNS = 16_384

/** What a cell held beside its text. */
export const CELL = { plain: 0, number: 1, fault: 2 } as const

/** One row of a sheet: texts by column, '' where there is none; `kinds` says where a number or a fault stood. */
export type SheetRow = { number: number; cells: string[]; kinds: number[]; filled: number }

/** Column of a cell reference such as `AB12`, from 0; -1 when it has none. */
export function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const unit = reference.charCodeAt(i)
    if (unit < 65 || unit > 90) break
    column = column * 26 + unit - 64
    if (column > MOST_COLUMNS) throw new WorkbookFault('xlsx-broken')
  }
  return column - 1
}

/** Reads the rows of a sheet one after the other; stops when `take` answers true. */
export function readSheetRows(
  workbook: Workbook,
  part: string,
  take: (row: SheetRow) => boolean,
  passed?: Passed,
): void {
  const decoder = new TextDecoder()
  let number = 0
  let isDone = false
  const scanner = new ElementScanner('row', (tag, inside) => {
    if (isDone) return
    number = Number(attribute(tag, 'r') ?? number + 1)
    if (inside !== '') isDone = take(parseRow(workbook, number, inside))
  })
  workbook.archive.expand(
    part,
    (chunk) => {
      scanner.push(decoder.decode(chunk, { stream: true }))
      return isDone
    },
    passed,
  )
}

function parseRow(workbook: Workbook, number: number, source: string): SheetRow {
  const row: SheetRow = { number, cells: [], kinds: [], filled: 0 }
  let column = -1
  for (let at = source.indexOf('<c'); at >= 0; at = source.indexOf('<c', at)) {
    const next = source.charCodeAt(at + 2)
    const close = source.indexOf('>', at)
    if (close < 0) break
    if (next !== 32 && next !== 62 && next !== 47) {
      at = close
      continue
    }
    const isEmpty = source[close - 1] === '/'
    const tag = source.slice(at + 2, close)
    const reference = attribute(tag, 'r')
    const wanted = reference === null ? column + 1 : columnOf(reference)
    column = wanted < 0 ? column + 1 : wanted
    at = close + 1
    if (isEmpty) continue
    const end = source.indexOf('</c>', at)
    if (end < 0) break
    addCell(row, workbook, column, tag, source.slice(at, end))
    at = end + 4
  }
  return row
}

function addCell(row: SheetRow, workbook: Workbook, column: number, tag: string, inside: string): void {
  const type = attribute(tag, 't')
  let text = ''
  let kind: number = CELL.plain
  if (type === 'inlineStr') text = runsText(inside)
  else {
    const value = cellValue(inside)
    if (type === 's') text = workbook.strings[Number(value)] ?? ''
    else if (type === 'b') text = value === '1' ? 'true' : value === '0' ? 'false' : value
    else if (type === 'e') kind = CELL.fault
    else if (type === 'str' || type === 'd') text = xmlText(value)
    else if (value !== '') {
      const format = workbook.formats[Number(attribute(tag, 's') ?? -1)]
      text = formattedNumber(value, format, workbook.from1904)
      if (format === undefined || format.kind === 'number') kind = CELL.number
    }
  }
  if (text === '' && kind === CELL.plain) return
  while (row.cells.length <= column) {
    row.cells.push('')
    row.kinds.push(CELL.plain)
  }
  row.cells[column] = text
  row.kinds[column] = kind
  if (text !== '') row.filled++
}

function cellValue(inside: string): string {
  const start = inside.indexOf('<v')
  if (start < 0) return ''
  const open = inside.indexOf('>', start)
  const end = inside.indexOf('</v>', open)
  return open < 0 || end < 0 ? '' : inside.slice(open + 1, end)
}
