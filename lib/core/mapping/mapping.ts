/** One line of the mapping table: a legacy attribute, what is done to it, and where it goes in Asgardeo. */
export type MappingRow = {
  id: string
  /** Attribute name as the inventory spells it. */
  source: string
  target: MappingTarget
  /** Ordered pipeline, by the ids of the transform list: `trim`, `lower-case`. */
  transforms: string[]
  /** What the target should demand; absent leaves it as the organisation has it. */
  required?: boolean
  unique?: boolean
  /** Who proposed it: a suggestion carries confidence 0..1 and its reason, a person's choice has confidence 1. */
  confidence: number
  reason: string
  confirmed: boolean
}

export type MappingTarget =
  | { kind: 'catalogue'; key: string }
  | { kind: 'custom'; name: string; dataType: CustomType }
  | { kind: 'none' }

export type CustomType =
  | 'Text'
  | 'Options'
  | 'Integer'
  | 'Decimal'
  | 'Boolean'
  | 'Object'
  | 'Date'
  | 'DateTime'
  | 'Epoch'
