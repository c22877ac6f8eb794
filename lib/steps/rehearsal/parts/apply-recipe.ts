import { isJsonObject, type Json } from '@/lib/core/json'
import type { Change } from '@/lib/core/plan/change'

/** Changes of the mapping that add a transform behind the pipeline of every row that maps this attribute. */
export function addStep(rows: Json | undefined, attribute: string, transform: string): Change[] {
  const mapped = (Array.isArray(rows) ? rows : [])
    .filter(isJsonObject)
    .filter(({ source, target }) => source === attribute && typeof target === 'string' && target !== '')
  return mapped.map(({ id, transforms }) => {
    const known = typeof transforms === 'string' && transforms.trim() !== '' ? `${transforms.trim()}, ` : ''
    return { op: 'set', at: ['rows', String(id), 'transforms'], value: `${known}${transform}` }
  })
}
