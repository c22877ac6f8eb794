import { isPrimaryEmail, isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const requiredMissing: RehearsalRule = {
  id: 'required-missing',
  title: 'Required attribute is empty',
  severity: 'warn',
  problem: null,
  fix: 'The import accepts it, but the screens ask for it at the next edit. Fill it in the source or do not require it.',
  rests: 'behaviour',
  source: documented('Guide on configuring attributes: required acts in the screens only'),
  whenEmpty: true,
  value: (lane) => (lane.required && !isUsername(lane) && !isPrimaryEmail(lane) ? () => true : null),
  example: {
    rows: [
      ['login', 'username'],
      ['last', 'lastname'],
    ],
    fires: [{ login: 'ann@corp.example', last: '' }],
    silent: [{ login: 'ann@corp.example', last: 'Perera' }],
  },
}
