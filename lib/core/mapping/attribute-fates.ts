import type { InventoryAttribute } from '@/lib/core/facts/data'
import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { leaveKind } from './candidates'
import { systemMeanings } from './meanings/index'
import { sentAttributes } from './sources-of'

/**
 * What becomes of a legacy attribute: an attribute in Asgardeo, members of roles and groups, states of accounts, nothing,
 * or nobody has decided.
 */
export type Fate = 'attribute' | 'roles' | 'states' | 'left' | 'open'

/** The fate of every attribute of the inventory and of the mapping, by its legacy name. */
export function attributeFates({ data, mapping }: Pick<Facts, 'data' | 'mapping'>): Map<string, Fate> {
  const rows = factValue(mapping.rows) ?? []
  const meanings = systemMeanings(factValue(data.sources)?.[0]?.kind ?? '')
  const hasRoles = (factValue(mapping.roles) ?? []).length > 0
  const hasStates = (factValue(mapping.states) ?? []).length > 0
  const mapped = sentAttributes(rows)
  // A row without a target settles an attribute when it says why, else it only waits for one; one that drops says it itself.
  const settled = new Set(rows.flatMap((row) => (row.reason === '' && row.target.kind === 'none' ? [] : [row.source])))
  const fateOf = (attribute: InventoryAttribute): Fate => {
    if (mapped.has(attribute.name)) return 'attribute'
    if (attribute.decision === 'leave') return 'left'
    const kind = leaveKind(attribute, meanings)
    if (kind === 'access' && hasRoles) return 'roles'
    if (kind === 'state' && hasStates) return 'states'
    return settled.has(attribute.name) ? 'left' : 'open'
  }
  return new Map([
    ...rows.map(({ source }) => [source, mapped.has(source) ? 'attribute' : 'left'] as const),
    ...(factValue(data.inventory) ?? []).map((attribute) => [attribute.name, fateOf(attribute)] as const),
  ])
}
