import { CsvSession } from '../csv/csv-session'
import type { ReaderSession, RecordSink, Refusal } from '../readers/reader'
import { chooseSheet } from './choose-sheet'
import { readMerges } from './merged-cells'
import { NumberedSink } from './numbered-sink'
import { readSheetRows } from './sheet-rows'
import { SheetTable } from './sheet-table'
import { openWorkbook } from './workbook'
import { WorkbookFault } from './workbook-fault'
import { ARCHIVE_LIMITS, ZipArchive } from './zip-archive'

/** Characters handed on at a time. */
const PORTION = 1 << 16

/**
 * Reads an Excel workbook: the sheet that looks most like a list of people goes on as a table of text, so that header
 * search, ragged rows and statistics are those of CSV. A ZIP ends with its directory, so the packed file is held in
 * memory; sheets are unpacked in portions and never held.
 */
export class XlsxSession implements ReaderSession {
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

  end(): Refusal | null {
    try {
      return this.read()
    } catch (fault) {
      if (fault instanceof WorkbookFault) return { code: fault.code, detail: fault.detail }
      throw fault
    }
  }

  private read(): Refusal | null {
    if (this.bytes > this.limits.file) throw new WorkbookFault('xlsx-too-large')
    const file = new Uint8Array(this.bytes)
    let at = 0
    for (const part of this.parts) {
      file.set(part, at)
      at += part.length
    }
    this.parts = []
    const workbook = openWorkbook(new ZipArchive(file, this.limits))
    const chosen = chooseSheet(workbook)
    if (!chosen) return { code: 'empty-file', detail: '' }
    const { sheet, others } = chosen
    const merges = readMerges(workbook, sheet.part)
    const numbered = new NumberedSink(this.sink)
    const csv = new CsvSession(numbered)
    const encoder = new TextEncoder()
    // The delimiter is declared, so nothing is guessed about text that this reader itself has written.
    let text = 'sep=,\n'
    let line = 2
    const table = new SheetTable(merges, this.sink, (cells, row) => {
      numbered.note(line, row)
      for (let i = 0; i < cells.length; i++) {
        const cell = cells[i]!
        if (i > 0) text += ','
        if (!NEEDS_QUOTES.test(cell)) text += cell
        else {
          const clean = cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell
          for (let end = clean.indexOf('\n'); end >= 0; end = clean.indexOf('\n', end + 1)) line++
          text += `"${clean.replaceAll('"', '""')}"`
        }
      }
      text += '\n'
      line++
      if (text.length < PORTION) return
      csv.push(encoder.encode(text))
      text = ''
    })
    readSheetRows(workbook, sheet.part, (row) => {
      table.add(row)
      return false
    })
    table.end()
    csv.push(encoder.encode(text))
    const code = csv.end()
    if (others > 0) this.sink.issue('sheet-chosen', null, null, sheet.name)
    return code && { code, detail: '' }
  }
}

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/
