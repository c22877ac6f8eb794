import { choice, number, text, yesNo } from '@/lib/core/plan/question'
import { ATTRIBUTE_TYPES } from '@/lib/core/profile/profile'

/** One attribute of the inventory: what a person adds to, or changes of, what a file showed. */
export const attributeRow = {
  name: text({ label: 'Attribute', max: 200 }),
  type: choice({
    label: 'Type',
    compact: true,
    options: ATTRIBUTE_TYPES.map((value) => ({ value, label: value })),
  }),
  fill: number({ label: 'Filled', unit: '%', max: 100, integer: false }),
  maxLength: number({ label: 'Longest value', unit: 'characters' }),
  unique: yesNo({ label: 'Unique' }),
  multiValued: yesNo({ label: 'Several values' }),
  pii: choice({
    label: 'Personal data',
    compact: true,
    options: [
      { value: 'none', label: 'Not personal' },
      { value: 'personal', label: 'Personal' },
      { value: 'special', label: 'Special category' },
    ],
  }),
  confidential: choice({
    label: 'Confidential',
    compact: true,
    options: [
      { value: 'no', label: 'No' },
      { value: 'confidential', label: 'Confidential' },
      { value: 'secret', label: 'Secret' },
    ],
  }),
  decision: choice({
    label: 'Decision',
    compact: true,
    options: [
      { value: 'move', label: 'Move' },
      { value: 'leave', label: 'Leave behind' },
      { value: 'decide', label: 'To decide' },
    ],
  }),
  reason: text({ label: 'Reason', max: 300 }),
} as const
