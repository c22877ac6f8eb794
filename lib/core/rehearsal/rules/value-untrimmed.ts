import { isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { inferred } from './sources'

export const valueUntrimmed: RehearsalRule = {
  id: 'value-untrimmed',
  title: 'Blank at the beginning or end of a value',
  severity: 'warn',
  problem: null,
  fix: 'Add the trim transform: searches and comparisons take the blank as part of the value.',
  offers: 'trim',
  rests: 'behaviour',
  source: inferred('Values are stored as they are sent'),
  passes: 'clean',
  value: (lane) =>
    isUsername(lane) ? null : (value) => value.charCodeAt(0) <= 32 || value.charCodeAt(value.length - 1) <= 32,
  example: {
    rows: [
      ['login', 'username'],
      ['first', 'givenname'],
    ],
    fires: [{ login: 'ann@corp.example', first: ' Ann' }],
    silent: [{ login: 'ann@corp.example', first: 'Ann' }],
  },
}
