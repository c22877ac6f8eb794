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

export function draftRows(draft: JsonObject): DraftRow[] {
  return rowsOf(draft.rows).map((row) => ({
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
  }))
}

/** The row as the core judges it. */
export function coreRow(row: DraftRow): MappingRow {
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
