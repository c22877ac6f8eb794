import type { InventoryAttribute } from '@/lib/core/facts/data'
import type { UsernameMode } from '@/lib/core/facts/mapping'
import { addressUsername } from '@/lib/core/mapping/address-username'
import { suggestMappings } from '@/lib/core/mapping/suggest'
import type { Change } from '@/lib/core/plan/change'
import { coreRow, type DraftRow, storedRow } from './draft-rows'

/** What the plan says of the username so far. */
type Username = { mode: UsernameMode | null; source: string | null }

/**
 * New rows for the attributes that have none, in the order of the inventory; rows that exist are never touched, and what
 * they map is not proposed again. Where nothing says which attribute becomes the username, that is proposed too; e-mail
 * mode is the default of the product.
 */
export function suggestedChanges(
  inventory: readonly InventoryAttribute[],
  system: string,
  rows: readonly DraftRow[],
  username: Username = { mode: null, source: null },
): Change[] {
  const plain = suggestMappings(inventory, system, rows.map(coreRow))
  const isOpen = username.mode !== 'alphanumeric' && username.source === null
  const { rows: suggested, usernameSource } = isOpen
    ? addressUsername(plain, inventory)
    : { rows: plain, usernameSource: null }
  let after = rows.at(-1)?.id ?? null
  const inserted = suggested.map((row): Change => {
    const change: Change = { op: 'insert', at: ['rows'], value: storedRow(row), after }
    after = row.id
    return change
  })
  return usernameSource === null
    ? inserted
    : [...inserted, { op: 'set', at: ['usernameSource'], value: usernameSource }]
}
