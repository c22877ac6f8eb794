import { PATTERNS } from '@/lib/core/asgardeo/patterns'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const birthDateForm: RehearsalRule = {
  id: 'birth-date-form',
  title: 'Birth date not written YYYY-MM-DD',
  severity: 'block',
  problem: 9,
  fix: 'Add the date transform, with the order of day and month where it can be read two ways.',
  offers: 'date-to-iso',
  rests: 'behaviour',
  source: observed('SCIM code of the product and product issue 28342: the shape is enforced'),
  passes: ['past-day'],
  value: (lane) => (lane.attribute?.key === 'dob' ? (value) => !PATTERNS.isoDateShape.accepts(value) : null),
  example: {
    rows: [
      ['login', 'username'],
      ['born', 'dob'],
    ],
    fires: [{ login: 'ann@corp.example', born: '12/31/1990' }],
    silent: [{ login: 'ann@corp.example', born: '1990-12-31' }],
  },
}
