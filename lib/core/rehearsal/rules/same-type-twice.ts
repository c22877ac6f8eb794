import { isPrimaryEmail, isTypedContact } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const sameTypeTwice: RehearsalRule = {
  id: 'same-type-twice',
  title: 'Two contacts of one type',
  severity: 'warn',
  problem: 7,
  fix: 'One value per type is kept. Choose it with the transform for the first value, or map the list to a list attribute.',
  offers: 'first-value',
  rests: 'behaviour',
  source: observed('Product issue 3391: one value per type is kept'),
  whenSeveral: true,
  value: (lane) => (isTypedContact(lane) && !isPrimaryEmail(lane) ? () => true : null),
  example: {
    rows: [
      ['login', 'username'],
      ['phones', 'phoneNumbers.work'],
    ],
    fires: [{ login: 'ann@corp.example', phones: ['+15550100', '+15550101'] }],
    silent: [{ login: 'ann@corp.example', phones: ['+15550100'] }],
  },
}
