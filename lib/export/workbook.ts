import type { CellObject, SheetData } from 'write-excel-file/universal'
import type { Cell } from '@/lib/core/doc'
import { plainText } from '@/lib/core/plain-text'
import type { Bundle, Exporter } from './exporter'
import { formatFor } from './format-cell'
import { decisionsSheet } from './workbook/decisions-sheet'
import {
  customSheet,
  inventorySheet,
  mappingSheet,
  rolesSheet,
  segmentsSheet,
  statesSheet,
} from './workbook/people-sheets'
import {
  answersSheet,
  causesSheet,
  findingsSheet,
  questionsSheet,
  rehearsalSheet,
  risksSheet,
  timelineSheet,
} from './workbook/plan-sheets'
import type { Sheet } from './workbook/sheet'
import { finishSheet, finishWorkbook, LISTS, type LongList, longLists } from './workbook/sheet-xml'
import { rezip } from './zip-files'

/** Longest text a cell of a spreadsheet holds. */
const CELL = 32_767

export const workbook: Exporter = {
  id: 'workbook',
  label: 'Workbook',
  hint: 'Inventory, mapping, roles, risks and more as sheets; the mapping can be edited there and read back',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  role: 'viewer',
  omits: [],
  async render(bundle) {
    const { default: writeExcelFile } = await import('write-excel-file/universal')
    const sheets = sheetsOf(bundle)
    const lists = longLists(sheets)
    const format = formatFor(bundle.locale, bundle.zone)
    const written = [
      ...sheets.map((sheet) => ({
        sheet: sheet.name,
        data: [
          sheet.columns.map(({ title }): CellObject => ({ value: title, ...HEAD })),
          ...sheet.rows.map((row) => row.map((cell) => cellOf(cell, format.cell))),
        ] satisfies SheetData,
        columns: sheet.columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        orientation: 'landscape' as const,
      })),
      ...(lists.length > 0 ? [listSheet(lists)] : []),
    ]
    const blob = await writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 11 }).toBlob()
    return rezip(new Uint8Array(await blob.arrayBuffer()), bundle.today, (name, xml) => {
      const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1]
      const sheet = number === undefined ? undefined : sheets[Number(number) - 1]
      if (name === 'xl/workbook.xml') return finishWorkbook(xml, sheets)
      if (name === 'xl/sharedStrings.xml') return xml.replace(new RegExp(`(<t[^>]*>)${MARK}`, 'g'), '$1')
      return sheet ? finishSheet(xml, sheet, lists, bundle.paper) : xml
    })
  },
}

function sheetsOf({ facts, analysis, doc }: Bundle): Sheet[] {
  return [
    mappingSheet(facts),
    inventorySheet(facts),
    rolesSheet(facts),
    statesSheet(facts),
    customSheet(facts),
    segmentsSheet(facts),
    decisionsSheet(facts),
    risksSheet(facts),
    timelineSheet(facts),
    questionsSheet(facts, analysis),
    rehearsalSheet(facts),
    causesSheet(facts),
    findingsSheet(analysis),
    answersSheet(doc),
  ]
}

const HEAD = {
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E2E6E3',
  bottomBorderStyle: 'thin',
  bottomBorderColor: '#1B1C1A',
  alignVertical: 'top',
  wrap: true,
  height: 32,
} as const

/** The library keeps texts as keys of an object and stumbles over "constructor"; no key begins with this. */
const MARK = '\uE000'

const TOP = { alignVertical: 'top' } as const

/** A typed cell. Text is marked as text (`@`), so that no spreadsheet ever runs or converts it. */
function cellOf(cell: Cell, words: (cell: Cell) => string): CellObject | null {
  switch (cell.kind) {
    case 'number':
      return {
        value: cell.value,
        type: Number,
        format: Number.isInteger(cell.value) ? '#,##0' : '#,##0.######',
        ...TOP,
      }
    case 'percent':
      return { value: cell.value, type: Number, format: '0.0%', ...TOP }
    case 'date': {
      const day = new Date(`${cell.iso.slice(0, 10)}T00:00:00Z`)
      return Number.isNaN(day.getTime())
        ? text(cell.iso)
        : { value: day, type: Date, format: 'yyyy-mm-dd', align: 'left', ...TOP }
    }
    case 'none':
      return cell.reason === 'not-applicable' ? null : { ...text(words(cell)), textColor: '#6B6B63' }
    default:
      return cell.text === '' ? null : text(cell.text)
  }
}

function text(value: string): CellObject {
  return { value: `${MARK}${plainText(value).slice(0, CELL)}`, type: String, format: '@', wrap: true, ...TOP }
}

function listSheet(lists: readonly LongList[]) {
  const longest = Math.max(...lists.map(({ choices }) => choices.length))
  const rows = Array.from({ length: longest }, (_, at) =>
    lists.map(({ choices }) => (choices[at] === undefined ? null : text(choices[at]))),
  )
  return {
    sheet: LISTS,
    data: [lists.map(({ title }): CellObject => ({ value: title, ...HEAD })), ...rows] satisfies SheetData,
    columns: lists.map(() => ({ width: 30 })),
  }
}
