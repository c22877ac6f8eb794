import { readTableText } from '@/lib/core/table-text'
import type { MappingRow } from './mapping'
import { MAPPING_TITLES } from './mapping-table'
import { hasMappingTitles, type MappingTableRead, readMappingTable } from './read-mapping-table'

/**
 * Cells as a spreadsheet puts them on the clipboard: tabs between, a line for each row, cells with either in quotes.
 * Without a row of titles the columns are source, target and transforms.
 */
export function readPastedMapping(text: string, current: readonly MappingRow[]): MappingTableRead {
  const table = readTableText(text, '\t').map(({ cells }) => cells)
  if (table.some(hasMappingTitles)) return readMappingTable(table, current)
  const titles = [MAPPING_TITLES.source, MAPPING_TITLES.target, MAPPING_TITLES.transforms]
  const wide = table.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  const read = readMappingTable([titles.slice(0, Math.max(2, Math.min(3, wide))), ...table], current)
  // The row of titles is ours: the first pasted row is row 1.
  return {
    ...read,
    errors: read.errors.map((error) => ({ ...error, where: { ...error.where, row: error.where.row - 1 } })),
  }
}
