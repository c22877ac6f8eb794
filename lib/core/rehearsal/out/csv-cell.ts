const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u
// A number in international form is no formula, and an apostrophe before it would be imported with it.
const PLAIN_NUMBER = /^[+-]?\d[\d. ]*$/
const QUOTED = /[",;\r\n]|^\s|\s$/

/** One cell after RFC 4180. What a spreadsheet would run as a formula gets an apostrophe. */
function csvCell(value: string): string {
  const safe = FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}
