import { limitOf, type OwnLimit } from '@/lib/core/asgardeo/own-limit'
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
export function usersPerBulk(inventory: Fact<InventoryAttribute[]>, own: readonly OwnLimit[]): Range {
  const moving = inventory.known ? inventory.value.filter((item) => item.decision === 'move') : []
  const bytes = ENVELOPE + moving.reduce((sum, item) => sum + NAME + item.maxLength, 0)
  const fits = Math.max(1, Math.floor(limitOf('bulkBytes', own).value / bytes))
  const high = Math.min(limitOf('bulkOperations', own).value, fits)
  // Who names a number of their own knows it; only the published ones contradict each other.
  const isOwn = own.some(({ id }) => id === 'bulkOperations')
  return { low: isOwn ? high : Math.min(CAUTIOUS_OPERATIONS, high), high }
}
