import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const valueCut: RehearsalRule = {
  id: 'value-cut',
  title: 'Value cut by a transform',
  severity: 'warn',
  problem: null,
  fix: 'What is cut off is lost: shorten such values in the source, or leave the attribute behind, if it matters.',
  rests: 'behaviour',
  source: documented('The transforms of this product: what is longer than the number of characters is left out'),
  whenCut: true,
  value: () => () => true,
  example: {
    rows: [
      ['login', 'username'],
      ['notes', 'custom:notes', 'trim', 'truncate:5'],
    ],
    fires: [{ login: 'ann@corp.example', notes: 'longer' }],
    silent: [{ login: 'ann@corp.example', notes: ' short ' }],
  },
}
