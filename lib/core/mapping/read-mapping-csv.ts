import { unguardFormula } from '@/lib/core/formula-guard'
import { detectDialect } from '@/lib/core/intake/csv/csv-dialect'
import { CsvRow } from '@/lib/core/intake/csv/csv-row'
import { CsvScanner } from '@/lib/core/intake/csv/csv-scanner'
import type { MappingRow } from './mapping'
import { type MappingTableRead, readMappingTable } from './read-mapping-table'

/** `mapping.csv` as the exporter writes it, also after a spreadsheet has saved it with semicolons or tabs (UTF-8). */
export function readMappingCsv(file: Uint8Array, current: readonly MappingRow[]): MappingTableRead {
  const hasMark = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf
  const bytes = hasMark ? file.subarray(3) : file
  const dialect = detectDialect(new TextDecoder().decode(bytes.subarray(0, 65_536)))
  // No attribute name of ours needs a backslash taken away, and a space before a name may belong to it.
  const scanner = new CsvScanner({ ...dialect, backslash: false, skipSpace: false })
  const row = new CsvRow()
  const table: string[][] = []
  for (let from = 0; from < bytes.length; ) {
    const next = scanner.scan(row, bytes, from, bytes.length, true, false)
    // An open quote runs to the end of the file: read it as text, so that the error names its row.
    from = next < 0 ? scanner.scan(row, bytes, from, bytes.length, true, true) : next
    table.push(Array.from({ length: row.width }, (_, cell) => unguardFormula(row.text(cell))))
  }
  return readMappingTable(table, current)
}
