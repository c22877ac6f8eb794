import type { Analysis } from '@/lib/core/analysis'
import type { Block } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { sizingBlocks } from '@/lib/core/sizing/sizing-blocks'
import { movingBlocks } from './parts/moving-blocks'

/** Who moves and who stays with totals, how much less data there will be, how long it takes and how much work it is. */
export function goalsSection(facts: Facts, { today }: Pick<Analysis, 'today'>): Block[] {
  return [...movingBlocks(facts), ...sizingBlocks(facts, today)]
}
