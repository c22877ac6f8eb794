import type { InventoryAttribute } from '@/lib/core/facts/data'

/** What a reader sees for the marks of an attribute and the decision about it. */
export const PII_WORDS: Record<InventoryAttribute['pii'], string> = {
  none: 'Not personal',
  personal: 'Personal',
  special: 'Special category',
}
export const SECRECY_WORDS: Record<InventoryAttribute['confidential'], string> = {
  no: 'No',
  confidential: 'Confidential',
  secret: 'Secret',
}
export const DECISION_WORDS: Record<InventoryAttribute['decision'], string> = {
  move: 'Move',
  leave: 'Leave behind',
  decide: 'To decide',
}
