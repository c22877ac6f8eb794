/** A table of days and counts, as a spreadsheet copies it or a CSV holds it, read into people moved by each day. */
import { thousands } from '@/lib/core/count-text'
import { dayText } from '@/lib/core/iso-date'
import { readTableText } from '@/lib/core/table-text'
import { type DayOrder, dayOrder, readDay } from './read-day'

/** `row` counts lines of the table from 1. */
export type CountRow = { row: number; date: string; moved: number }
export type CountFault = { code: string; message: string; where: { row: number; column: string } }
export type CountTable = {
  /** In order of time; only rows without a fault. */
  rows: CountRow[]
  faults: CountFault[]
  /** What was taken for what, in one sentence. */
  readAs: string
}

export type CountLimits = {
  /** People on the silent path. */
  users: number
  /** ISO dates. */
  goLive: string
  today: string
}

/** What a column of counts counts. */
type Meaning = 'moved' | 'left' | 'new'

const WORDS: [meaning: Meaning, words: RegExp][] = [
  ['left', /\b(left|remaining|rest|open|not.?migrated|not.?moved|unmigrated|pending)\b/i],
  ['new', /\b(new|per.?day|that.?day|daily|added|increment)\b/i],
  ['moved', /\b(moved|migrated|is.?migrated|true|done|count|counts|total|people|users|number|sum)\b/i],
]
const SAID: Record<Meaning, string> = {
  moved: 'people moved so far',
  left: 'people left; the others have moved',
  new: 'people moved on that day, added up',
}
const DAY = /\b(date|day|on|when|as.?of|datum|tag)\b/i

/** Reads what can be read; every cell that cannot is named by its line and column. */
export function readCounts(text: string, limits: CountLimits): CountTable {
  const filled = readTableText(text, separator(text)).map(({ row, cells }) => ({
    row,
    cells: cells.map((cell) => cell.trim()),
  }))
  const first = filled[0]
  if (!first) return { rows: [], faults: [], readAs: '' }
  const titles = first.cells.some((cell) => /\d/.test(cell)) ? null : first.cells
  const columns = columnsOf(titles, first.cells.length)
  if ('fault' in columns) return { rows: [], faults: [at(first.row, '', 'no-columns', columns.fault)], readAs: '' }
  const body = titles ? filled.slice(1) : filled
  const order = dayOrder(body.map(({ cells }) => cells[columns.day] ?? ''))
  const faults: CountFault[] = []
  const rows: CountRow[] = []
  for (const { row, cells } of body) {
    const read = readLine(row, cells, columns, { order, users: limits.users, width: first.cells.length })
    if ('date' in read) rows.push(read)
    else faults.push(...read.faults)
  }
  rows.sort((a, b) => a.date.localeCompare(b.date) || a.row - b.row)
  const table = judged(counted(rows, columns.meaning, limits.users), limits, columns, faults)
  return { ...(columns.meaning === 'new' ? summable(table, columns) : table), readAs: readAs(columns) }
}

/** What is left out on purpose; every other fault is a gap in a sum. */
const NO_GAP = ['before-go-live', 'in-future']

/** A sum with a line missing, or one too many, would look like a count and be none: then nothing is taken over. */
function summable({ rows, faults }: Judged, { names }: Columns): Judged {
  const gap = faults.find(({ code }) => !NO_GAP.includes(code))
  if (!gap) return { rows, faults }
  const says = 'The days add up only when every line counts, so nothing is taken over until this one is corrected.'
  return { rows: [], faults: [...faults, at(gap.where.row, names[1], 'sum-broken', says)] }
}

type Judged = Pick<CountTable, 'rows' | 'faults'>
type Columns = { day: number; count: number; meaning: Meaning; names: [day: string, count: string] }

function columnsOf(titles: readonly string[] | null, width: number): Columns | { fault: string } {
  if (titles === null) {
    return width === 2
      ? { day: 0, count: 1, meaning: 'moved', names: ['first column', 'second column'] }
      : {
          fault:
            width < 2
              ? 'Each line needs a date and a count, with a tab, a comma or a semicolon between.'
              : `The table has ${width} columns and no titles. Keep the date and the count, or add a line of titles.`,
        }
  }
  const day = titles.findIndex((title) => DAY.test(title))
  for (const [meaning, words] of WORDS) {
    const count = titles.findIndex((title, i) => i !== day && words.test(title))
    if (day >= 0 && count >= 0) return { day, count, meaning, names: [titles[day] ?? '', titles[count] ?? ''] }
  }
  const lacks = day < 0 ? 'Date' : 'Moved, Left or New'
  return { fault: `The line of titles has none called ${lacks}. Rename one, or leave the titles out.` }
}

const readAs = ({ names, meaning }: Columns) => `“${names[1]}” is read as ${SAID[meaning]}.`

function readLine(
  row: number,
  cells: readonly string[],
  { day, count, names }: Columns,
  { order, users, width }: { order: DayOrder; users: number; width: number },
): CountRow | { faults: CountFault[] } {
  if (cells.length > width) {
    const says = `The line has ${cells.length} cells where the first has ${width}. Put numbers with commas in quotes.`
    return { faults: [at(row, names[1], 'too-many-cells', says)] }
  }
  const faults: CountFault[] = []
  const date = readDay(cells[day] ?? '', order)
  if ('fault' in date) {
    const says =
      date.fault === 'unclear'
        ? `“${cells[day]}” reads two ways. Write it as 2027-04-03.`
        : `“${cells[day] ?? ''}” is no date. Write it as 2027-04-03.`
    faults.push(at(row, names[0], date.fault === 'unclear' ? 'date-unclear' : 'no-date', says))
  }
  const moved = readNumber(cells[count] ?? '', users)
  if (moved === null) {
    const says = `“${cells[count] ?? ''}” is no count. Write whole people, like 15800, or a share, like 54%.`
    faults.push(at(row, names[1], 'no-count', says))
  }
  return 'iso' in date && moved !== null ? { row, date: date.iso, moved } : { faults }
}

/** Whole numbers, also in groups of three, and shares of the group; null for anything else. */
function readNumber(text: string, users: number): number | null {
  const clean = text.replace(/\s/gu, '')
  const share = /^(\d{1,3}(?:[.,]\d+)?)%$/.exec(clean)
  if (share) return Math.round((Number((share[1] ?? '').replace(',', '.')) / 100) * users)
  // Three zeros behind a mark are a group, fewer are decimals.
  if (/^\d{1,10}([.,]0{1,2})?$/.test(clean)) return Number.parseInt(clean, 10)
  return /^\d{1,3}([.,'’]\d{3})+$/.test(clean) ? Number(clean.replace(/\D/g, '')) : null
}

/** The counts of the column as people moved by that day. */
function counted(rows: readonly CountRow[], meaning: Meaning, users: number): CountRow[] {
  let sum = 0
  return rows.map((row) => {
    sum += row.moved
    return { ...row, moved: meaning === 'left' ? users - row.moved : meaning === 'new' ? sum : row.moved }
  })
}

function judged(
  rows: readonly CountRow[],
  { users, goLive, today }: CountLimits,
  { names }: Columns,
  faults: CountFault[],
): Judged {
  const kept: CountRow[] = []
  for (const one of rows) {
    const { row, date, moved } = one
    const before = kept.at(-1)
    if (date < goLive)
      faults.push(at(row, names[0], 'before-go-live', `${dayText(date)} is before go-live on ${dayText(goLive)}.`))
    else if (date > today) faults.push(at(row, names[0], 'in-future', `${dayText(date)} is still to come.`))
    else if (before?.date === date)
      faults.push(at(row, names[0], 'day-twice', `${dayText(date)} stands in line ${before.row} as well. Keep one.`))
    else if (moved > users || moved < 0)
      faults.push(at(row, names[1], 'over-group', `More than the ${thousands(users)} people on the silent path.`))
    else if (before && moved < before.moved) {
      const says = `${thousands(moved)} are fewer than the ${thousands(before.moved)} of ${dayText(before.date)}: nobody moves back. Check both.`
      faults.push(at(row, names[1], 'falls', says))
    } else kept.push(one)
  }
  return { rows: kept, faults: faults.toSorted((a, b) => a.where.row - b.where.row) }
}

const at = (row: number, column: string, code: string, message: string): CountFault => {
  return { code, message, where: { row, column } }
}

function separator(text: string): '\t' | ';' | ',' {
  return (['\t', ';'] as const).find((mark) => text.includes(mark)) ?? ','
}
