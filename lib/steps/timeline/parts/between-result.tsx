import { BlockView } from '@/components/plan/doc-view'
import { betweenBlocks } from '@/lib/core/between/between-blocks'
import { goingBackBlocks } from '@/lib/core/between/going-back-blocks'
import type { Facts } from '@/lib/core/facts/facts'

/** What changes between export and go-live, and what going back would mean, as the document prints it. */
export function BetweenResult({ facts }: { facts: Facts }) {
  const blocks = [...betweenBlocks(facts).slice(1), ...goingBackBlocks(facts)]
  return (
    <div className="doc-section">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed blocks have no identity but their order
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}
