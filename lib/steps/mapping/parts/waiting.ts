import type { InventoryAttribute } from '@/lib/core/facts/data'
import { commonLeave } from '@/lib/core/mapping/common-leave'
import { sourcesOf } from '@/lib/core/mapping/sources-of'
import { readPipeline } from '@/lib/core/transforms/pipeline-text'
import type { DraftRow } from './draft-rows'

/**
 * Attributes that still wait for a target: what is left behind, is secret, or moves by a table of its own (roles, states)
 * waits for none.
 */
export function waiting(inventory: readonly InventoryAttribute[], rows: readonly DraftRow[]): number {
  const mapped = new Set(
    rows.flatMap(({ source, transforms }) => sourcesOf({ source, transforms: readPipeline(transforms) })),
  )
  return inventory.filter(
    ({ name, decision, confidential }) =>
      !mapped.has(name) && decision !== 'leave' && confidential !== 'secret' && commonLeave(name) === null,
  ).length
}
