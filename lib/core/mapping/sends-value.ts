import { otherAttributes } from '@/lib/core/transforms/other-attributes'
import { transformId } from '@/lib/core/transforms/transform-id'
import type { MappingRow } from './mapping'

/**
 * Whether a row of the mapping sends a value to Asgardeo, the one rule of what moves: it has a target, and its pipeline does
 * not drop the value, unless what comes behind the drop gives another one.
 */
export function sendsValue({ target, transforms }: Pick<MappingRow, 'target' | 'transforms'>): boolean {
  if (target.kind === 'none') return false
  const drop = transforms.findLastIndex((step) => transformId(step) === 'drop')
  if (drop < 0) return true
  const behind = transforms.slice(drop + 1)
  return otherAttributes(behind).length > 0 || behind.some((step) => transformId(step) === 'default')
}
