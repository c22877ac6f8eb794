import type { OwnLimit } from '@/lib/core/asgardeo/own-limit'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import type { UsernameMode } from '@/lib/core/facts/mapping'
import { otherAttributes } from '@/lib/core/transforms/other-attributes'
import { transformId } from '@/lib/core/transforms/transform-id'
import type { MappingRow } from './mapping'

/** What else the plan knows; everything may be unknown. */
export type MappingContext = {
  usernameMode?: UsernameMode
  /** Attribute named as the login name, which need not be a row of its own. */
  usernameSource?: string
  users?: number
  /** Where Asgardeo checks attributes that are marked unique. */
  uniqueness?: 'none' | 'within' | 'across'
  /** Numbers of the target that differ from the published ones. */
  limits?: readonly OwnLimit[]
  /** Users who get a password mail. */
  resetUsers?: number
  /** Attributes that move by the tables of roles and states, and need no target. */
  inOtherTables?: ReadonlySet<string>
  /** The inventory by name, for transforms that use other attributes. */
  attributes?: ReadonlyMap<string, InventoryAttribute>
}

/** One row seen together with what it maps. */
export type RowView = {
  row: MappingRow
  attribute: InventoryAttribute
  context: MappingContext
  /** Ids of the pipeline without their arguments. */
  has(transform: string): boolean
  /** More than one value reaches the target. */
  multiValued: boolean
  /** Somebody lacks a value; false when nobody measured it. */
  isPartlyFilled: boolean
  /** Values repeat; false when nobody measured it. */
  hasDuplicates: boolean
  /** Users without a value; null when the number of users is unknown. */
  missing: number | null
}

export function viewRow(row: MappingRow, attribute: InventoryAttribute, context: MappingContext): RowView {
  const ids = new Set(row.transforms.map(transformId))
  // Of several attributes put together nobody counted gaps and repeats.
  const isMeasured = !attribute.unmeasured && otherAttributes(row.transforms).length === 0
  return {
    row,
    attribute,
    context,
    has: (transform) => ids.has(transform),
    multiValued: attribute.multiValued && !ids.has('first-value') && !ids.has('drop'),
    isPartlyFilled: isMeasured
      ? attribute.fill < 1
      : attribute.unmeasured === true && attribute.fill > 0 && attribute.fill < 1,
    hasDuplicates: !attribute.unique && isMeasured,
    missing: context.users === undefined ? null : Math.round((1 - attribute.fill) * context.users),
  }
}
