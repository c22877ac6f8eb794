import { catalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import { CUSTOM_NAME_MAX, CUSTOM_TYPES, isValidCustomName } from '@/lib/core/asgardeo/custom-attribute'
import { oneLine } from '@/lib/core/plain-text'
import { readPipeline, writePipeline } from '@/lib/core/transforms/pipeline-text'
import { transformId } from '@/lib/core/transforms/transform-id'
import type { CustomType, MappingRow, MappingTarget } from './mapping'
import { MAPPING_TITLES, type MappingColumn } from './mapping-table'
import { readTargetText, targetText } from './target-text'

export type MappingTableError = {
  code: string
  message: string
  /** `row` counts as the spreadsheet does, the titles being row 1; `column` is its title. */
  where: { row: number; column: string }
}

/** `set` replaces the row of that id, for the named fields; `insert` is a row the plan does not hold yet. */
export type MappingTableChange =
  | { op: 'set'; row: MappingRow; fields: (keyof MappingRow)[] }
  | { op: 'insert'; row: Omit<MappingRow, 'id'> }

export type MappingTableRead = { changes: MappingTableChange[]; errors: MappingTableError[] }

type Cells = Record<MappingColumn, string>

/**
 * What somebody changed in the mapping table of `mapping.csv` or of the workbook. Rows are found by their id, else by the
 * name of the source; what is not in the table stays as it is. Only what differs is judged, and a row with an error
 * changes nothing. `table` holds the cells as a spreadsheet library reads them (text, number, boolean or null).
 */
export function readMappingTable(
  table: readonly (readonly unknown[])[],
  current: readonly MappingRow[],
): MappingTableRead {
  const found = table.findIndex(hasMappingTitles)
  const head =
    found >= 0 ? found : table.findIndex((cells) => titles(cells).includes(MAPPING_TITLES.source.toLowerCase()))
  const columns = head < 0 ? [] : titles(table[head] ?? [])
  const missing = (['source', 'target'] as const).find((key) => !columns.includes(MAPPING_TITLES[key].toLowerCase()))
  if (missing) return { changes: [], errors: [noTitles(MAPPING_TITLES[missing])] }
  const at = (key: MappingColumn) => columns.indexOf(MAPPING_TITLES[key].toLowerCase())
  const read: MappingTableRead = { changes: [], errors: [] }
  const seen = new Set<string>()
  for (const [index, line] of table.entries()) {
    if (index <= head) continue
    const cells = Object.fromEntries(
      (Object.keys(MAPPING_TITLES) as MappingColumn[]).map((key) => [key, at(key) < 0 ? '' : cellText(line[at(key)])]),
    ) as Cells
    if (cells.source === '' && cells.target === '' && cells.id === '') continue
    const has = (key: MappingColumn) => at(key) >= 0
    readLine(cells, has, index + 1, current, seen, read)
  }
  return read
}

function readLine(
  cells: Cells,
  has: (key: MappingColumn) => boolean,
  row: number,
  current: readonly MappingRow[],
  seen: Set<string>,
  read: MappingTableRead,
): void {
  const fail = (code: string, column: MappingColumn, message: string) => {
    read.errors.push({ code, message, where: { row, column: MAPPING_TITLES[column] } })
  }
  const before = read.errors.length
  const old = find(cells, current)
  if (cells.id !== '' && !old) {
    fail('unknown-row', 'id', `The plan has no mapping row "${cells.id}". Clear the cell to add the row as a new one.`)
  }
  if (old && seen.has(old.id)) {
    fail(
      'row-twice',
      'id',
      'This mapping row is in the table twice. Keep one; to map an attribute twice, clear the id.',
    )
  }
  if (old) seen.add(old.id)
  // An attribute nobody mapped stands in the table with an empty target: nothing was said about it.
  if (!old && cells.id === '' && cells.target === '') return
  if (cells.source === '' && !same(old?.source ?? 'none', ''))
    fail('no-source', 'source', 'Name the attribute of the legacy system.')
  const next: MappingRow = {
    id: old?.id ?? '',
    source: same(cells.source, old?.source ?? '') ? (old?.source ?? '') : cells.source,
    target: readTarget(cells, has('dataType'), old, fail),
    transforms: has('transforms') ? readSteps(cells.transforms, old, fail) : (old?.transforms ?? []),
    ...readMark('required', cells, has, old, fail),
    ...readMark('unique', cells, has, old, fail),
    confidence: old?.confidence ?? 1,
    reason: has('reason') && !same(cells.reason, old?.reason ?? '') ? cells.reason : (old?.reason ?? ''),
    confirmed: has('confirmed') ? (readYesNo('confirmed', cells, fail) ?? false) : (old?.confirmed ?? false),
  }
  if (read.errors.length > before) return
  if (!old) {
    const { id: _, ...row } = next
    read.changes.push({ op: 'insert', row })
    return
  }
  const fields = changed(old, next)
  if (fields.length === 0) return
  // Who changes where an attribute goes has decided it: what a suggestion was sure of no longer counts.
  const isDecided = fields.includes('target') || fields.includes('source')
  if (isDecided && old.confidence !== 1) {
    next.confidence = 1
    fields.push('confidence')
  }
  read.changes.push({ op: 'set', row: next, fields })
}

type Fail = (code: string, column: MappingColumn, message: string) => void

function find(cells: Cells, current: readonly MappingRow[]): MappingRow | undefined {
  if (cells.id !== '') return current.find((row) => row.id === cells.id)
  const named = current.filter((row) => same(row.source, cells.source))
  return named.length === 1 ? named[0] : undefined
}

/** What the column says beside an attribute of the catalogue, for a row that is turned into a new attribute. */
const CATALOGUE_TYPES: Record<string, CustomType> = { string: 'Text', reference: 'Text', complex: 'Object' }

function readTarget(cells: Cells, hasType: boolean, old: MappingRow | undefined, fail: Fail): MappingTarget {
  const oldType = old?.target.kind === 'custom' ? old.target.dataType : undefined
  const typed = CATALOGUE_TYPES[cells.dataType] ?? cells.dataType
  const type = CUSTOM_TYPES.find((name) => name.toLowerCase() === typed.toLowerCase())
  const isSame = old !== undefined && same(cells.target, targetText(old.target))
  const dataType: CustomType = (hasType ? type : oldType) ?? 'Text'
  if (isSame && (old.target.kind !== 'custom' || dataType === oldType)) return old.target
  const target = isSame ? old.target : readTargetText(cells.target)
  if (target.kind === 'catalogue' && !catalogueAttribute(target.key)) {
    const way = 'Choose one from the list, or write "custom:" and a name for a new attribute.'
    fail('unknown-target', 'target', `Asgardeo has no attribute "${target.key}". ${way}`)
  }
  if (target.kind !== 'custom') return target
  if (!isSame && !isValidCustomName(target.name)) {
    const rule = `letters, digits and underscores, at most ${CUSTOM_NAME_MAX}`
    fail('bad-name', 'target', `"${target.name}" cannot be the name of a new attribute: ${rule}.`)
  }
  if (hasType && cells.dataType !== '' && !type) {
    fail('bad-type', 'dataType', `"${cells.dataType}" is no type of an attribute. One of: ${CUSTOM_TYPES.join(', ')}.`)
  }
  return { ...target, dataType }
}

function readSteps(text: string, old: MappingRow | undefined, fail: Fail): string[] {
  const steps = readPipeline(text)
  if (old && same(writePipeline(steps), writePipeline(old.transforms))) return old.transforms
  for (const step of steps) {
    if (!transformId(step)) fail('unknown-transform', 'transforms', `There is no transform "${step}".`)
  }
  return steps
}

function readMark(
  key: 'required' | 'unique',
  cells: Cells,
  has: (key: MappingColumn) => boolean,
  old: MappingRow | undefined,
  fail: Fail,
): Partial<MappingRow> {
  const value = has(key) ? readYesNo(key, cells, fail) : old?.[key]
  return value === undefined ? {} : { [key]: value }
}

function readYesNo(column: 'required' | 'unique' | 'confirmed', cells: Cells, fail: Fail): boolean | undefined {
  const text = cells[column].toLowerCase()
  if (text === '') return undefined
  if (text === 'yes' || text === 'true') return true
  if (text === 'no' || text === 'false') return false
  fail('not-yes-or-no', column, `"${cells[column]}" is neither yes nor no. Write yes or no, or leave the cell empty.`)
  return undefined
}

function changed(old: MappingRow, next: MappingRow): (keyof MappingRow)[] {
  const keys: (keyof MappingRow)[] = ['source', 'target', 'transforms', 'required', 'unique', 'reason', 'confirmed']
  return keys.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(next[key]))
}

function noTitles(title: string): MappingTableError {
  const message = `The table has no column "${title}". Use the mapping sheet or mapping.csv that the planner wrote.`
  return { code: 'no-titles', message, where: { row: 1, column: title } }
}

/** Titles other people give these columns. */
const ALIASES: Record<string, MappingColumn> = {
  source: 'source',
  from: 'source',
  'legacy attribute': 'source',
  'source field': 'source',
  to: 'target',
  asgardeo: 'target',
  'asgardeo attribute': 'target',
  'target attribute': 'target',
  transform: 'transforms',
  transformation: 'transforms',
  transformations: 'transforms',
}

const titles = (cells: readonly unknown[]) =>
  cells.map((cell) => {
    const title = cellText(cell).toLowerCase()
    const alias = Object.hasOwn(ALIASES, title) ? ALIASES[title] : undefined
    return alias ? MAPPING_TITLES[alias].toLowerCase() : title
  })

/** Whether this row names both columns without which nothing can be read. */
export function hasMappingTitles(cells: readonly unknown[]): boolean {
  const names = titles(cells)
  return names.includes(MAPPING_TITLES.source.toLowerCase()) && names.includes(MAPPING_TITLES.target.toLowerCase())
}

/** A cell as one line of text; `null`, `undefined` and what is no plain value are empty. */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return oneLine(cell)
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

const same = (a: string, b: string) => oneLine(a) === oneLine(b)
