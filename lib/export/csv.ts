import { guardFormula } from '@/lib/core/formula-guard'
import { plainText } from '@/lib/core/plain-text'

/**
 * Rows as CSV after RFC 4180 (comma, CRLF, quotes doubled), with a byte order mark so that spreadsheets read UTF-8.
 * A text that a spreadsheet would run as a formula gets a leading apostrophe, also behind white space and in full-width form.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')
  return new TextEncoder().encode(`\uFEFF${text}`)
}

function writeCell(value: string | number): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const guarded = guardFormula(plainText(value))
  return /[",\n;]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
