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

type Seen = { sheet: Sheet; header: string | null; score: number; isTable: boolean }

/** How much a sheet looks like a list of people, from its first rows; a score of 0 when it has none. */
function judge(sheet: Sheet, rows: SheetRow[]): Seen {
  const { names } = findHeader(paddedCells(rows))
  const people = names ? personScore(Object.fromEntries(names.map((name) => [name, '']))) : 0
  const size = Math.min(rows.length, ROWS_LOOKED_AT) / ROWS_LOOKED_AT + Math.min(rows[0]?.cells.length ?? 0, 20) / 20
  const isTable = rows.length > 1
  const score = Math.max(0.01, people * 3 + size + (isTable ? 1 : 0) - (sheet.isHidden ? HIDDEN_COSTS : 0))
  const header = names && JSON.stringify(names.filter((name) => name !== ''))
  return { sheet, header, score: rows.length === 0 ? 0 : score, isTable: isTable && !sheet.isHidden }
}

/**
 * The sheets to read: the one that looks most like a list of people, and those with the very same header, as when each
 * department has a sheet of its own. `left` counts the other sheets with rows. Null when no sheet has any.
 */
export function chooseSheets(workbook: Workbook): { sheets: Sheet[]; left: number } | null {
  const seen = workbook.sheets.slice(0, SHEETS_SEARCHED).map((sheet) => {
    const rows: SheetRow[] = []
    readSheetRows(workbook, sheet.part, (row) => {
      if (row.filled > 0) rows.push(row)
      return rows.length >= ROWS_LOOKED_AT
    })
    return judge(sheet, rows)
  })
  const best = seen.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)[0]
  if (!best) return null
  const others = seen.filter((other) => other !== best && other.isTable)
  const same = others.filter(({ header }) => header !== null && header === best.header)
  return { sheets: [best, ...same].map(({ sheet }) => sheet), left: others.length - same.length }
}
