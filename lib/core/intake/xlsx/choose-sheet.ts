import { findHeader } from '../csv/csv-header'
import { personScore } from '../person-score'
import { readSheetRows, type SheetRow } from './sheet-rows'
import type { Sheet, Workbook } from './workbook'

const SHEETS_SEARCHED = 40
const ROWS_LOOKED_AT = 40
const HIDDEN_COSTS = 5

/** Rows as texts of one width, as the search for a header wants them. */
export function paddedCells(rows: SheetRow[]): string[][] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  return rows.map(({ cells }) => [...cells, ...Array<string>(width - cells.length).fill('')])
}

/** How much a sheet looks like a list of people; 0 when it has no rows. */
function scoreOf(sheet: Sheet, rows: SheetRow[]): number {
  if (rows.length === 0) return 0
  const { names } = findHeader(paddedCells(rows))
  const people = names ? personScore(Object.fromEntries(names.map((name) => [name, '']))) : 0
  const size = Math.min(rows.length, ROWS_LOOKED_AT) / ROWS_LOOKED_AT + Math.min(rows[0]!.cells.length, 20) / 20
  const isTable = rows.length > 1 ? 1 : 0
  return Math.max(0.01, people * 3 + size + isTable - (sheet.isHidden ? HIDDEN_COSTS : 0))
}

/** The sheet that looks most like a list of people, and how many others have rows. */
export function chooseSheet(workbook: Workbook): { sheet: Sheet; others: number } | null {
  const scored = workbook.sheets.slice(0, SHEETS_SEARCHED).map((sheet) => {
    const rows: SheetRow[] = []
    readSheetRows(workbook, sheet.part, (row) => {
      if (row.filled > 0) rows.push(row)
      return rows.length >= ROWS_LOOKED_AT
    })
    return { sheet, score: scoreOf(sheet, rows), isTable: rows.length > 1 && !sheet.isHidden }
  })
  const best = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)[0]
  if (!best) return null
  return { sheet: best.sheet, others: scored.filter((other) => other !== best && other.isTable).length }
}
