import { LIMITS } from '@/lib/core/asgardeo/limits'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import type { Fact } from '@/lib/core/facts/fact'
import type { Range } from './worked'

/** Method, path, bulkId, schemas, user name and the braces around them: about this many bytes; our estimate. */
const ENVELOPE = 600
/** Name, quotes and comma of one attribute. */
const NAME = 30
/** What another page of the documentation says one request may hold. */
const CAUTIOUS_OPERATIONS = 100

/** Users in one bulk request: between what the two pages say, less when the values of this inventory are long. */
export function usersPerBulk(inventory: Fact<InventoryAttribute[]>): Range {
  const moving = inventory.known ? inventory.value.filter((item) => item.decision === 'move') : []
  const bytes = ENVELOPE + moving.reduce((sum, item) => sum + NAME + item.maxLength, 0)
  const fits = Math.max(1, Math.floor(LIMITS.bulkBytes.value / bytes))
  return { low: Math.min(CAUTIOUS_OPERATIONS, fits), high: Math.min(LIMITS.bulkOperations.value, fits) }
}
