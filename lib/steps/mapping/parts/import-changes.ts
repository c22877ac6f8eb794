import type { JsonObject } from '@/lib/core/json'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import type { MappingTableChange } from '@/lib/core/mapping/read-mapping-table'
import { targetText } from '@/lib/core/mapping/target-text'
import type { Change } from '@/lib/core/plan/change'
import { writePipeline } from '@/lib/core/transforms/pipeline-text'
import { storedRow } from './draft-rows'

/**
 * What was read from a mapping table as edits of the draft. New rows follow `last` in the order of the table; `newId`
 * makes their ids.
 */
export function importChanges(read: readonly MappingTableChange[], last: string | null, newId: () => string): Change[] {
  let after = last
  return read.flatMap((change): Change[] => {
    if (change.op === 'set') return fieldChanges(change.row, change.fields)
    const id = newId()
    const insert: Change = { op: 'insert', at: ['rows'], value: storedRow({ ...change.row, id }), after }
    after = id
    return [insert]
  })
}

function fieldChanges(row: MappingRow, fields: readonly (keyof MappingRow)[]): Change[] {
  const stored: JsonObject = storedRow(row)
  const keys = fields.flatMap((field) => (field === 'target' ? ['target', 'dataType'] : [field]))
  return keys.map((key): Change => {
    const value = stored[key]
    const at = ['rows', row.id, key]
    return value === undefined ? { op: 'clear', at } : { op: 'set', at, value }
  })
}

type ImportLine = { source: string; what: string }

/** One line for each row that changes: what it says now and what it will say. */
export function importLines(read: readonly MappingTableChange[], current: readonly MappingRow[]): ImportLine[] {
  const byId = new Map(current.map((row) => [row.id, row]))
  return read.map((change) => {
    if (change.op === 'insert') return { source: change.row.source, what: `New row, to ${said('target', change.row)}` }
    const { row, fields } = change
    const old = byId.get(row.id)
    // How sure a suggestion was follows from the other changes.
    const shown = fields.filter((field) => field !== 'confidence' || fields.length === 1)
    const parts = shown.map((field) => {
      const before = old ? said(field, old) : 'nothing'
      return `${NAMES[field] ?? field}: ${before} becomes ${said(field, row)}`
    })
    return { source: old?.source ?? row.source, what: parts.join('. ') }
  })
}

const NAMES: Partial<Record<keyof MappingRow, string>> = {
  source: 'Attribute',
  target: 'Target',
  transforms: 'Transforms',
  required: 'Required',
  unique: 'Unique',
  reason: 'Reason',
  confirmed: 'Confirmed',
}

function said(field: keyof MappingRow, row: Omit<MappingRow, 'id'>): string {
  if (field === 'target') {
    const type = row.target.kind === 'custom' ? ` (${row.target.dataType})` : ''
    return `${targetText(row.target)}${type}` || 'left behind'
  }
  if (field === 'transforms') return writePipeline(row.transforms) || 'as it is'
  const value = field === 'id' ? '' : row[field]
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === undefined || value === '' ? 'nothing' : String(value)
}
