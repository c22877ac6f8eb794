import { BlockView } from '@/components/plan/doc-view'
import type { Block } from '@/lib/core/doc'

/** Blocks of the document, as the screen draws them. */
export function BlockList({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="doc-section">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: printed blocks have no identity but their order
        <BlockView key={index} block={block} />
      ))}
    </div>
  )
}
