import { unguardFormula } from '@/lib/core/formula-guard'
import { readSheetRows } from '@/lib/core/intake/xlsx/sheet-rows'
import { openWorkbook } from '@/lib/core/intake/xlsx/workbook'
import { WorkbookFault } from '@/lib/core/intake/xlsx/workbook-fault'
import { ZipArchive } from '@/lib/core/intake/xlsx/zip-archive'
import type { MappingRow } from './mapping'
import { hasMappingTitles, type MappingTableRead, readMappingTable } from './read-mapping-table'

/** More than a mapping has; a sheet of people is left early. */
const MOST_ROWS = 20_000
const ROWS_BEFORE_TITLES = 40

/**
 * The mapping sheet of the planner's workbook, or of any workbook with a sheet that has the titles. Rows count as the
 * spreadsheet counts them.
 */
export function readMappingXlsx(file: Uint8Array, current: readonly MappingRow[]): MappingTableRead {
  try {
    const workbook = openWorkbook(new ZipArchive(file))
    for (const sheet of workbook.sheets) {
      const table: string[][] = []
      let isMapping = false
      readSheetRows(workbook, sheet.part, ({ number, cells }) => {
        while (table.length < number - 1 && table.length < MOST_ROWS) table.push([])
        table.push(cells.map(unguardFormula))
        isMapping ||= table.length <= ROWS_BEFORE_TITLES && hasMappingTitles(cells)
        return table.length >= (isMapping ? MOST_ROWS : ROWS_BEFORE_TITLES)
      })
      if (isMapping) return readMappingTable(table, current)
    }
  } catch (fault) {
    if (!(fault instanceof WorkbookFault)) throw fault
    return unreadable('The workbook cannot be read. Save its mapping sheet as CSV (UTF-8) and import that file.')
  }
  return unreadable('No sheet of the workbook has the columns "Source attribute" and "Target".')
}

function unreadable(message: string): MappingTableRead {
  return { changes: [], errors: [{ code: 'no-mapping-sheet', message, where: { row: 1, column: 'Source attribute' } }] }
}
