/**
 * Where the header is, or that there is none; rows of the sample count from 0. `maybe` is a row that could be a header
 * but looks like the rows below it: its words may be people's, so they must not become names of attributes.
 */
export type Header = { row: number; names: string[] } | { row: -1; names: null; maybe: number | null }

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

const KNOWN_NAME =
  /(^|[ _.-])(\w*mails?|users?|user[_ ]?(id|login|key)|\w*names?|logins?|ids?|uuid|phones?|mobile|status|state|roles?|groups?|types?|dates?|created|updated|password|hash|address|city|country|street|zip|title|department|company|organi[sz]ation|gender|locale|language|birth\w*|vorname|nachname|nom|prenom|nombre|apellidos?|correo|telefon\w*|strasse|ort|land|rolle|gruppe|code|number|no|key|value|description|comments?|notes?|first|last|active|enabled|x|y|a|b|c|col\w*|column|field)($|[ _.\-\d])/i
/** Words that programs write and people do not: `givenName`, `given_name`, `urn:...`. */
const CODE_LIKE = /[a-z\d][A-Z]|[_:[\]]/

/** A name that headers have. */
function isKnownName(cell: string): boolean {
  const parted = cell.replace(/([a-z\d])([A-Z])/g, '$1_$2')
  return KNOWN_NAME.test(parted) || CODE_LIKE.test(cell)
}

/** The form of a word: capitals, small letters, digits and marks, each run once. */
function formOf(cell: string): string {
  return cell
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/[\p{L}\p{M}]+/gu, (run) => (run === 'A' ? 'A' : run.startsWith('A') ? 'Aa' : 'a'))
    .replace(/\d+/g, '9')
}

/**
 * Whether a row of words is one more row of the table below it: in every column its word has a form that others there
 * have too, or stands there itself. A header differs in at least one column (digits, addresses, empty cells, lengths).
 */
function looksLikeData(cells: string[], below: string[][]): boolean {
  const rows = below.filter((row) => row.length === cells.length).slice(0, 30)
  if (rows.length < 2) return false
  return cells.every((cell, i) => {
    if (cell === '') return true
    const others = rows.map((row) => row[i]!.trim()).filter((other) => other !== '')
    return others.includes(cell) || others.filter((other) => formOf(other) === formOf(cell)).length >= others.length / 2
  })
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
    if (!looksLikeHeader(row, width)) continue
    const names = row.map((cell) => cell.trim())
    if (names.some(isKnownName) || !looksLikeData(names, rows.slice(i + 1))) return { row: i, names }
    return { row: -1, names: null, maybe: i }
  }
  return { row: -1, names: null, maybe: null }
}

const RULE = /^[-=+|\s]{2,}$/
const FOOTER =
  /^\W*\d+ (rows?|records?|users?|zeilen|lignes|filas)\b|^(grand )?(total|sum|summe|gesamt(summe)?|anzahl|somme|suma|count|rows?)( (of )?\p{L}+)?\s*[:=]?\s*[\d.,]*$|^[-=+|\s]+$/iu

/** A cell alone in its row that says how many rows there were, or draws a line, as database consoles write them. */
export function isFooter(cell: string): boolean {
  return FOOTER.test(cell.trim())
}

/**
 * Rows behind the header that are none of people: a line drawn under it, and its names once more for other readers, told
 * by columns in which all others are numbers, addresses or moments.
 */
export function rowsUnderHeader(rows: string[][]): number {
  const [first = [], ...below] = rows
  const filled = first.filter((cell) => cell.trim() !== '')
  if (filled.length > 0 && filled.every((cell) => RULE.test(cell))) return 1
  if (!looksLikeHeader(first, first.length) || below.length < 2 || filled.length < 3) return 0
  const told = first.filter((cell, i) => {
    const others = below.map((row) => row[i]?.trim() ?? '').filter((other) => other !== '')
    // A first person without an address or a login has a word there too, but none that headers have.
    return isKnownName(cell) && others.length > 1 && others.every((other) => DATA_LIKE.test(other))
  })
  return told.length >= 2 ? 1 : 0
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
