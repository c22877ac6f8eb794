import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { attributeFates } from './attribute-fates'
import type { MappingContext } from './row-context'

/** What the checks of the mapping want to know from the rest of the plan. */
export function mappingContext({ data, mapping, strategy }: Facts): MappingContext {
  const fates = [...attributeFates({ data, mapping })]
  return {
    usernameMode: factValue(mapping.usernameMode),
    usernameSource: factValue(mapping.usernameSource),
    uniqueness: factValue(mapping.uniqueness),
    users: factValue(data.users),
    attributes: new Map(factValue(data.inventory)?.map((attribute) => [attribute.name, attribute])),
    limits: factValue(mapping.limits),
    resetUsers: factValue(strategy.resetUsers),
    inOtherTables: new Set(fates.flatMap(([name, fate]) => (fate === 'roles' || fate === 'states' ? [name] : []))),
  }
}
