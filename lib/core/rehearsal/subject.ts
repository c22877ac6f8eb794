import type { CatalogueAttribute } from '@/lib/core/asgardeo/catalogue'
import type { StateMapping } from '@/lib/core/facts/mapping'
import type { CustomType } from '@/lib/core/mapping/mapping'
import type { OtherValue } from '@/lib/core/transforms/transform'

/** One mapped attribute as rules see it. */
export type LaneInfo = {
  index: number
  source: string
  /** Catalogue key, or name of the custom attribute. */
  name: string
  attribute: CatalogueAttribute | null
  customType: CustomType | null
  /** The target takes a list. */
  multiValued: boolean
  required: boolean
  unique: boolean
}

/** The record being judged. One object is reused for all records. */
export type Subject = {
  /** Final username and primary address; '' when there is none. */
  readonly username: string
  readonly email: string
  readonly hasUsername: boolean
  readonly hasEmail: boolean
  /** The state as the legacy system names it, what that word means there, and what the plan does with it. */
  state: string
  stateMeans: 'active' | 'inactive' | 'pending' | null
  stateTarget: StateMapping['target'] | null
  roles: string[]
  groups: string[]
  hasMfa: boolean | null
  /** What the source has for another attribute, for pipelines that ask. */
  other: OtherValue
  /** Final value of a lane, '' when empty; of a list the first member. */
  value(lane: number): string
  /** Members of a lane: its list, or its one value; empty when it has none. */
  list(lane: number): readonly string[]
}
