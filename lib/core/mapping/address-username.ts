import type { InventoryAttribute } from '@/lib/core/facts/data'
import { proposeCustomName } from './custom-name'
import { customTypeFor } from './fits-type'
import type { MappingRow } from './mapping'

/** Suggested rows, and the attribute that becomes the username when none of them says it. */
type WithUsername = { rows: MappingRow[]; usernameSource: string | null }

const keyOf = ({ target }: MappingRow) => (target.kind === 'catalogue' ? target.key : '')

/**
 * For e-mail mode, in which a username has to be an address: where what the legacy system calls a username holds none,
 * the attribute suggested for the e-mail address becomes the username too. Names alone (`unmeasured`) change nothing.
 */
export function addressUsername(
  suggested: readonly MappingRow[],
  inventory: readonly InventoryAttribute[],
): WithUsername {
  const attributes = new Map(inventory.map((attribute) => [attribute.name, attribute]))
  const holdsAddresses = ({ source }: MappingRow) => attributes.get(source)?.type === 'email'
  const address = suggested.find((row) => keyOf(row) === 'emailaddress')
  const login = suggested.find((row) => keyOf(row) === 'username')
  const measured = address && attributes.get(address.source)
  if (!address || measured?.type !== 'email' || measured.multiValued || measured.unmeasured)
    return { rows: [...suggested], usernameSource: null }
  if (login && holdsAddresses(login)) return { rows: [...suggested], usernameSource: null }
  const used = new Set(suggested.flatMap(({ target }) => (target.kind === 'custom' ? [target.name.toLowerCase()] : [])))
  const kept = (row: MappingRow): MappingRow => {
    const type = attributes.get(row.source)?.type ?? 'text'
    return {
      ...row,
      target: { kind: 'custom', name: proposeCustomName(row.source, used), dataType: customTypeFor(type) },
      transforms: [],
      confidence: 0.4,
      reason: `A username of your organisation is an e-mail address, and these values are none, so ${address.source} becomes the username. Decide whether this one is needed; if so, a custom attribute keeps it.`,
    }
  }
  return { rows: suggested.map((row) => (row === login ? kept(row) : row)), usernameSource: address.source }
}
