/** `row` counts the lines of the text from 1: where the row begins. `cells` are as they stand, without their quotes. */
export type TextRow = { row: number; cells: string[] }

/**
 * The rows of a table somebody pastes, with `mark` between the cells: from the clipboard of a spreadsheet, or out of a CSV.
 * A cell in quotes may hold the mark, line ends, and quotes written twice; a quote that is never closed is a character like
 * any other. Rows without a value are left out.
 */
export function readTableText(text: string, mark: '\t' | ';' | ','): TextRow[] {
  const plain = new RegExp(`[^${mark}\r\n]*`, 'y')
  const rows: TextRow[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    const row: TextRow = { row: line, cells: [] }
    for (;;) {
      const quoted = quotedAt(text, at)
      line += quoted.lineEnds
      plain.lastIndex = quoted.end
      const rest = plain.exec(text)?.[0] ?? ''
      row.cells.push(quoted.value + rest)
      at = quoted.end + rest.length
      if (text[at] !== mark) break
      at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
  }
  return rows
}

/** What stands in quotes at `at`, behind blanks at most, and where it ends; nothing where no closed quotes are. */
function quotedAt(text: string, at: number): { value: string; end: number; lineEnds: number } {
  let open = at
  while (text[open] === ' ') open++
  const close = text[open] === '"' ? closingQuote(text, open + 1) : -1
  if (close < 0) return { value: '', end: at, lineEnds: 0 }
  const value = text.slice(open + 1, close).replaceAll('""', '"')
  return { value, end: close + 1, lineEnds: value.match(/\r\n|\r|\n/g)?.length ?? 0 }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
