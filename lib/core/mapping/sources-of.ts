import { otherAttributes } from '@/lib/core/transforms/other-attributes'
import type { MappingRow } from './mapping'
import { sendsValue } from './sends-value'

/** Every legacy attribute whose values the row sends: its own, and those its transforms put beside it. */
export function sourcesOf({ source, transforms }: Pick<MappingRow, 'source' | 'transforms'>): string[] {
  return [source, ...otherAttributes(transforms).filter((name) => name !== source)]
}

/** The legacy attributes whose values go to a target, alone or put together with others. */
export function sentAttributes(rows: readonly MappingRow[]): Set<string> {
  return new Set(rows.flatMap((row) => (sendsValue(row) ? sourcesOf(row) : [])))
}
