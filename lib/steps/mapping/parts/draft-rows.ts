import type { JsonObject } from '@/lib/core/json'
import type { CustomType, MappingRow } from '@/lib/core/mapping/mapping'
import { readTargetText, targetText } from '@/lib/core/mapping/target-text'
import { rowsOf } from '@/lib/core/plan/list-rows'
import { readPipeline, writePipeline } from '@/lib/core/transforms/pipeline-text'

/** One row of the table as the draft holds it: text as typed. */
export type DraftRow = {
  id: string
  source: string
  target: string
  transforms: string
  confidence: number
  reason: string
  isConfirmed: boolean
  required?: boolean
  unique?: boolean
  /** Of a custom attribute; empty reads as Text. */
  dataType: string
}

/** The rows of the table. A stored row that is the same object gives the same object, which costs nothing to compare. */
export function draftRows(draft: JsonObject): DraftRow[] {
  return rowsOf(draft.rows).map((row) => {
    const read = READ.get(row) ?? draftRow(row)
    READ.set(row, read)
    return read
  })
}

/**
 * The same, and while no row changed the very same list: a draft is made anew whenever anything about a save is news, and
 * what follows from thousands of rows need not be.
 */
export function steadyRows(): (draft: JsonObject) => DraftRow[] {
  let last: DraftRow[] = []
  return (draft) => {
    const rows = draftRows(draft)
    if (rows.length !== last.length || rows.some((row, i) => row !== last[i])) last = rows
    return last
  }
}

const READ = new WeakMap<JsonObject, DraftRow>()
const JUDGED_AS = new WeakMap<DraftRow, MappingRow>()

function draftRow(row: JsonObject): DraftRow {
  return {
    id: String(row.id),
    source: text(row.source),
    target: text(row.target),
    transforms: text(row.transforms),
    confidence: typeof row.confidence === 'number' ? row.confidence : 1,
    reason: text(row.reason),
    isConfirmed: row.confirmed === 'yes',
    required: flag(row.required),
    unique: flag(row.unique),
    dataType: text(row.dataType),
  }
}

/** The row as the core judges it; the same object for the same row. */
export function coreRow(row: DraftRow): MappingRow {
  const read = JUDGED_AS.get(row) ?? mappingRow(row)
  JUDGED_AS.set(row, read)
  return read
}

function mappingRow(row: DraftRow): MappingRow {
  const { id, source, confidence, reason, required, unique } = row
  const target = readTargetText(row.target, (row.dataType || 'Text') as CustomType)
  const transforms = readPipeline(row.transforms)
  return { id, source, target, transforms, required, unique, confidence, reason, confirmed: row.isConfirmed }
}

/** A suggested or imported row as the draft stores it. */
export function storedRow(row: MappingRow): JsonObject {
  return {
    id: row.id,
    source: row.source,
    target: targetText(row.target),
    ...(row.target.kind === 'custom' ? { dataType: row.target.dataType } : {}),
    transforms: writePipeline(row.transforms),
    ...(row.required === undefined ? {} : { required: row.required ? 'yes' : 'no' }),
    ...(row.unique === undefined ? {} : { unique: row.unique ? 'yes' : 'no' }),
    confidence: row.confidence,
    reason: row.reason,
    confirmed: row.confirmed ? 'yes' : 'no',
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function flag(value: unknown): boolean | undefined {
  return value === 'yes' ? true : value === 'no' ? false : undefined
}
