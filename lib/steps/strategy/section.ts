import type { Block } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { peakBlocks, resetBlocks, silentBlocks } from '@/lib/core/forecast/forecast-blocks'
import { evaluationBlocks, pathTotalBlocks, policyBlocks, silentTaskBlocks } from '@/lib/core/strategy/strategy-blocks'

/** Who takes which path and why, what silent migration and the reset waves come to, what is to build, and the rules. */
export function strategySection(facts: Facts): Block[] {
  return [
    ...pathTotalBlocks(facts),
    ...evaluationBlocks(facts),
    ...silentBlocks(facts),
    ...peakBlocks(facts),
    ...resetBlocks(facts),
    ...silentTaskBlocks(facts),
    ...policyBlocks(facts),
  ]
}
