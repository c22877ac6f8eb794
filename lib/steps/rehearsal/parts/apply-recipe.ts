import { isJsonObject, type Json } from '@/lib/core/json'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import type { Change } from '@/lib/core/plan/change'
import { readPipeline, writePipeline } from '@/lib/core/transforms/pipeline-text'

/** Changes of the mapping that add a transform behind the pipeline of every row that maps this attribute. */
export function addStep(rows: Json | undefined, attribute: string, transform: string): Change[] {
  const mapped = (Array.isArray(rows) ? rows : [])
    .filter(isJsonObject)
    .filter(({ source, target }) => source === attribute && typeof target === 'string' && target !== '')
  return mapped.map(({ id, transforms }) => {
    const known = typeof transforms === 'string' ? readPipeline(transforms) : []
    return { op: 'set', at: ['rows', String(id), 'transforms'], value: writePipeline([...known, transform]) }
  })
}

/** The same on the rows as the core has them, to see what it would do; null when no row maps the attribute. */
export function withStep(rows: readonly MappingRow[], attribute: string, transform: string): MappingRow[] | null {
  const concerns = ({ source, target }: MappingRow) => source === attribute && target.kind !== 'none'
  if (!rows.some(concerns)) return null
  return rows.map((row) => (concerns(row) ? { ...row, transforms: [...row.transforms, transform] } : row))
}
