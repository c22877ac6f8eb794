import { choice, number, optionsOf, text, yesNo } from '@/lib/core/plan/question'
import { ATTRIBUTE_TYPE_WORDS } from '@/lib/core/profile/attribute-type-words'
import { DECISION_WORDS, PII_WORDS, SECRECY_WORDS } from '@/lib/core/profile/mark-words'

/** One attribute of the inventory: what a person adds to, or changes of, what a file showed. */
export const attributeRow = {
  name: text({ label: 'Attribute', max: 200 }),
  type: choice({
    label: 'Type',
    compact: true,
    options: optionsOf(ATTRIBUTE_TYPE_WORDS),
  }),
  fill: number({ label: 'Filled', unit: '%', max: 100, integer: false }),
  maxLength: number({ label: 'Longest value', unit: 'characters' }),
  unique: yesNo({ label: 'Unique' }),
  multiValued: yesNo({ label: 'Several values' }),
  pii: choice({
    label: 'Personal data',
    compact: true,
    options: optionsOf(PII_WORDS),
  }),
  confidential: choice({
    label: 'Confidential',
    compact: true,
    options: optionsOf(SECRECY_WORDS),
  }),
  decision: choice({
    label: 'Decision',
    compact: true,
    options: optionsOf(DECISION_WORDS),
  }),
  reason: text({ label: 'Reason', max: 300 }),
} as const
