/** Where the header is, or that there is none. `line` counts rows of the sample from 0. */
export type Header = { row: number; names: string[] } | { row: -1; names: null }

/** Rows searched for a header: vendors put version lines, comments and parameters first. */
const SEARCHED = 12

const DATA_LIKE =
  /^[-+]?\d+([.,]\d+)?$|@.+\.|^\d{4}-\d\d-\d\d|^(true|false)$|^[0-9a-f]{8}-[0-9a-f]{4}-|^\$2[aby]\$|^https?:\/\/|^<<</i

function nameLike(cell: string): boolean {
  return cell !== '' && cell.length <= 120 && !DATA_LIKE.test(cell) && /[\p{L}]/u.test(cell)
}

/** A row that looks like names: most cells filled, all filled ones look like names, and they differ. */
function looksLikeHeader(cells: string[], width: number): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (filled.length === 0 || cells.length < width * 0.5 || filled.length < cells.length * 0.5) return false
  if (cells[0]!.trim().startsWith('#')) return false
  const names = filled.filter(nameLike).length
  return names === filled.length || (names >= filled.length * 0.9 && filled.length > 4)
}

/** The most common width of the sample's rows. */
function commonWidth(rows: string[][]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** Finds the header among the first rows of a table; the first row that can be one wins. */
export function findHeader(rows: string[][]): Header {
  const width = commonWidth(rows)
  for (let i = 0; i < Math.min(rows.length, SEARCHED); i++) {
    const row = rows[i]!
    if (looksLikeHeader(row, width)) return { row: i, names: row.map((cell) => cell.trim()) }
  }
  return { row: -1, names: null }
}

/** Unique names for columns: repeats and blanks get a number, and are told through `renamed`. */
export function uniqueNames(
  names: string[],
  renamed: (kind: 'duplicate-header' | 'blank-header', name: string, detail: string) => void,
): string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const wanted = name === '' ? `column ${index + 1}` : name
    let unique = wanted
    for (let n = 2; taken.has(unique); n++) unique = `${wanted} (${n})`
    taken.add(unique)
    if (name === '') renamed('blank-header', unique, String(index + 1))
    else if (unique !== wanted) renamed('duplicate-header', unique, wanted)
    return unique
  })
}
