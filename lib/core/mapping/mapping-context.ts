import { factValue } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import type { MappingContext } from './row-context'

/** What the checks of the mapping want to know from the rest of the plan. */
export function mappingContext({ data, mapping, strategy }: Facts): MappingContext {
  return {
    usernameMode: factValue(mapping.usernameMode),
    usernameSource: factValue(mapping.usernameSource),
    uniqueness: factValue(mapping.uniqueness),
    users: factValue(data.users),
    limits: factValue(mapping.limits),
    resetUsers: factValue(strategy.resetUsers),
  }
}
