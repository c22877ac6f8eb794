import type { MappingRow } from './mapping'
import { MAPPING_TITLES } from './mapping-table'
import { hasMappingTitles, type MappingTableRead, readMappingTable } from './read-mapping-table'

/**
 * Cells as a spreadsheet puts them on the clipboard: tabs between, a line for each row, cells with either in quotes.
 * Without a row of titles the columns are source, target and transforms.
 */
export function readPastedMapping(text: string, current: readonly MappingRow[]): MappingTableRead {
  const table = pastedCells(text)
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

function pastedCells(text: string): string[][] {
  const table: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at++
      for (;;) {
        const quote = text.indexOf('"', at)
        if (quote < 0) {
          cell += text.slice(at)
          at = text.length
          break
        }
        cell += text.slice(at, quote)
        at = quote + 1
        if (text[at] !== '"') break
        cell += '"'
        at++
      }
    }
    const rest = /^[^\t\r\n]*/.exec(text.slice(at))![0]
    cell += rest
    at += rest.length
    table.at(-1)!.push(cell)
    if (text[at] === '\t') at++
    else if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1
      table.push([])
    }
  }
  return table.filter((cells) => cells.some((cell) => cell.trim() !== ''))
}
