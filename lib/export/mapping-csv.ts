import type { Cell } from '@/lib/core/doc'
import { MAPPING_TITLES } from '@/lib/core/mapping/mapping-table'
import { writeCsv } from './csv'
import type { Exporter } from './exporter'
import { mappingRows } from './mapping-rows'

/** Every attribute of the inventory once: where it goes, or that nothing was decided. Read back by `readMappingCsv`. */
export const mappingCsv: Exporter = {
  id: 'mapping-csv',
  label: 'Mapping as CSV',
  hint: 'The attribute mapping as a table: source, transforms, target, type and length',
  extension: 'csv',
  mime: 'text/csv; charset=utf-8',
  role: 'viewer',
  async render({ facts }) {
    return writeCsv([Object.values(MAPPING_TITLES), ...mappingRows(facts).map((row) => row.map(plain))])
  },
}

function plain(cell: Cell): string | number {
  if (cell.kind === 'none') return ''
  if (cell.kind === 'date') return cell.iso
  return cell.kind === 'text' || cell.kind === 'code' ? cell.text : cell.value
}
