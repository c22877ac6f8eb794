import { memo } from 'react'
import { WRITABLE } from '@/lib/core/asgardeo/catalogue'
import { TARGET_TYPE_WORDS } from '@/lib/core/asgardeo/target-type-words'
import type { InventoryAttribute } from '@/lib/core/facts/data'

export const TARGETS_ID = 'mapping-targets'

/** What the target and source cells offer while typing. A careful target says why in its note. */
export const TargetList = memo(function TargetList({ inventory }: { inventory: readonly InventoryAttribute[] }) {
  return (
    <>
      <datalist id={TARGETS_ID}>
        {WRITABLE.map(({ key, displayName, dataType, migrationUse }) => (
          <option key={key} value={key}>
            {displayName}, {TARGET_TYPE_WORDS[dataType]}
            {migrationUse === 'target-careful' ? ', with care' : ''}
          </option>
        ))}
        <option value="custom:">A new custom attribute</option>
      </datalist>
      <datalist id="mapping-sources">
        {inventory.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
})
