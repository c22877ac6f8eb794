import { isTypedContact } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const severalValues: RehearsalRule = {
  id: 'several-values',
  title: 'A list for an attribute that holds one value',
  severity: 'warn',
  problem: null,
  fix: 'Only the first value moves. Say so with the transform for the first value, or map to a new attribute that takes lists.',
  offers: 'first-value',
  rests: 'behaviour',
  source: observed('Claim file of the product: the attribute is not multi-valued'),
  whenSeveral: true,
  value: (lane) => (lane.multiValued || isTypedContact(lane) ? null : () => true),
  example: {
    rows: [
      ['login', 'username'],
      ['titles', 'title'],
    ],
    fires: [{ login: 'ann@corp.example', titles: ['Plumber', 'Owner'] }],
    silent: [{ login: 'ann@corp.example', titles: ['Plumber'] }],
  },
}
