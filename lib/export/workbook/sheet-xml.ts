import { escapeXml } from '../print-svg'
import type { Sheet } from './sheet'

/** Lists too long for a cell rule stand on a sheet of this name, one column each. */
export const LISTS = 'Lists'

/** Longest list a rule may hold itself (Excel allows 255 characters). */
const INLINE = 240

export type LongList = { sheet: string; title: string; choices: readonly string[] }

/** The choices of all sheets that need a column of the sheet of lists, in order. */
export function longLists(sheets: readonly Sheet[]): LongList[] {
  return sheets.flatMap((sheet) =>
    sheet.columns.flatMap(({ title, choices }) =>
      choices && !isInline(choices) ? [{ sheet: sheet.name, title, choices }] : [],
    ),
  )
}

/**
 * What the library does not write: a filter on every title, choices that a cell offers, and one page in width on paper
 * (ECMA-376 part 1, 18.3.1.2, 18.3.1.33 and 18.3.1.63).
 */
export function finishSheet(xml: string, sheet: Sheet, lists: readonly LongList[], paper: Paper): string {
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('</sheetData>', `</sheetData><autoFilter ref="${area(sheet)}"/>${choiceRules(sheet, lists)}`)
    .replace(/<row r="(\d+)">/g, (row, number) => rowOfHeight(row, sheet, Number(number)))
    .replace('paperSize="9"', `paperSize="${paper === 'a4' ? 9 : 1}" fitToWidth="1" fitToHeight="0"`)
}

type Paper = 'a4' | 'us-letter'

/** Points of a line of text, and the most a row may have. */
const LINE = 15
const TALLEST = 409

/** A spreadsheet program that does not measure rows on opening would show the first line of a long text alone. */
function rowOfHeight(row: string, { columns, rows }: Sheet, number: number): string {
  const lines = (rows[number - 2] ?? []).map((cell, at) =>
    'text' in cell ? linesOf(cell.text, columns[at]?.width ?? 18) : 1,
  )
  const most = Math.max(1, ...lines)
  return most === 1 ? row : `<row r="${number}" ht="${Math.min(TALLEST, most * LINE)}">`
}

/** Words leave room at the end of a line: about a tenth. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0)
}

/** Names that spreadsheets expect beside a filter, and the titles on every printed page. */
export function finishWorkbook(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    const filter = `'${sheet.name}'!${area(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${filter}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${sheet.name}'!$1:$1</definedName>`,
    ]
  })
  return xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`)
}

const area = ({ columns, rows }: Sheet) => `A1:${columnName(columns.length - 1)}${rows.length + 1}`

function choiceRules(sheet: Sheet, lists: readonly LongList[]): string {
  // Beyond the last row, so that a row added below is offered the same.
  const end = sheet.rows.length + 200
  const rules = sheet.columns.flatMap(({ title, choices }, at) => {
    if (!choices || choices.length === 0) return []
    const list = lists.findIndex((candidate) => candidate.sheet === sheet.name && candidate.title === title)
    const name = columnName(list)
    const source = list < 0 ? `"${choices.join(',')}"` : `${LISTS}!$${name}$2:$${name}$${choices.length + 1}`
    const cells = `${columnName(at)}2:${columnName(at)}${end}`
    // Offered, not enforced: a new attribute is in no list.
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${escapeXml(source)}</formula1></dataValidation>`,
    ]
  })
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

/** A comma or a quote ends an entry of a rule's own list. */
const isInline = (choices: readonly string[]) =>
  choices.join(',').length <= INLINE && choices.every((choice) => !/[",]/.test(choice))

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`
}
