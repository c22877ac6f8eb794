import { BlockView } from '@/components/plan/doc-view'
import type { Facts } from '@/lib/core/facts/facts'
import { movingBlocks } from './moving-blocks'

/** How many users of which type move, added up as in the document; nothing before there is a number. */
export function MovingTotals({ facts }: { facts: Facts }) {
  const totals = movingBlocks(facts)
  if (totals.length === 0) return null
  return (
    <div className="doc-section">
      {totals.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed blocks have no identity but their order
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}
