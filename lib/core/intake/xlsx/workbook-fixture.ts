import { strToU8, zipSync } from 'fflate'

export type SheetXml = { name: string; rows: string; merges?: string; state?: string }

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a small workbook; styles 0 plain, 1 date, 2 moment, 3 five digits with leading zeros. */
export function workbookParts(sheets: SheetXml[], strings: string[] = [], extra = ''): Record<string, Uint8Array> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types/>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${extra}<sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${name}" ${state ? `state="${state}" ` : ''}sheetId="${i + 1}" r:id="r${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${sheets
      .map((_, i) => `<Relationship Id="r${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="s" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings.join('')}</sst>`,
  }
  sheets.forEach(({ rows, merges }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ''}</worksheet>`
  })
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
}

export const workbookOf = (sheets: SheetXml[], strings: string[] = [], extra = '') =>
  zipSync(workbookParts(sheets, strings, extra))

/** A row of inline texts; numbers stay numbers, null leaves the cell out. */
export function rowXml(number: number, cells: (string | number | null)[]): string {
  const inner = cells.map((cell, i) => {
    if (cell === null) return ''
    const at = `r="${String.fromCharCode(65 + i)}${number}"`
    return typeof cell === 'number'
      ? `<c ${at}><v>${cell}</v></c>`
      : `<c ${at} t="inlineStr"><is><t>${cell.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></is></c>`
  })
  return `<row r="${number}">${inner.join('')}</row>`
}
