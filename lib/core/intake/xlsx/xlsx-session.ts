import type { Passed, ReaderSession, RecordSink, Refusal } from '../readers/reader'
import { chooseSheets } from './choose-sheet'
import { readMerges } from './merged-cells'
import { readSheetRows } from './sheet-rows'
import { SheetTable } from './sheet-table'
import { TableText } from './table-text'
import { openWorkbook } from './workbook'
import { WorkbookFault } from './workbook-fault'
import { ARCHIVE_LIMITS, ZipArchive } from './zip-archive'

/**
 * Reads an Excel workbook: the sheet that looks most like a list of people (and those with the same header) goes on as a table of text, so that header
 * search, ragged rows and statistics are those of CSV. A ZIP ends with its directory, so the packed file is held in
 * memory; sheets are unpacked in portions and never held.
 */
export class XlsxSession implements ReaderSession {
  readonly isHeld = true
  private parts: Uint8Array[] = []
  private bytes = 0

  constructor(
    private readonly sink: RecordSink,
    private readonly limits = ARCHIVE_LIMITS,
  ) {}

  push(bytes: Uint8Array): void {
    this.bytes += bytes.length
    if (this.bytes <= this.limits.file) this.parts.push(bytes)
    else this.parts = []
  }

  end(passed: Passed = () => {}): Refusal | null {
    try {
      return this.read(passed)
    } catch (fault) {
      if (fault instanceof WorkbookFault) return { code: fault.code, detail: fault.detail }
      throw fault
    }
  }

  private read(passed: Passed): Refusal | null {
    if (this.bytes > this.limits.file) throw new WorkbookFault('xlsx-too-large')
    const file = new Uint8Array(this.bytes)
    let at = 0
    for (const part of this.parts) {
      file.set(part, at)
      at += part.length
    }
    this.parts = []
    const workbook = openWorkbook(new ZipArchive(file, this.limits))
    const chosen = chooseSheets(workbook)
    if (!chosen) return { code: 'empty-file', detail: '' }
    const { sheets, left } = chosen
    const text = new TableText(this.sink)
    sheets.forEach((sheet, i) => {
      const merges = readMerges(workbook, sheet.part)
      const table = new SheetTable(merges, this.sink, (cells, row) => text.add(cells, row), i > 0)
      readSheetRows(
        workbook,
        sheet.part,
        (row) => {
          table.add(row)
          return false
        },
        (share) => passed((i + share) / sheets.length),
      )
      table.end()
    })
    const code = text.end()
    const [first] = sheets
    if (left > 0) this.sink.issue('sheet-chosen', null, null, first!.name)
    if (sheets.length > 1) this.sink.issue('sheets-joined', null, null, sheets.map(({ name }) => name).join(', '))
    return code && { code, detail: '' }
  }
}
