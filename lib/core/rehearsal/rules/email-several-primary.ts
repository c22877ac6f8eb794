import { isPrimaryEmail } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const emailSeveralPrimary: RehearsalRule = {
  id: 'email-several-primary',
  title: 'Several primary addresses',
  severity: 'block',
  problem: 6,
  fix: 'Add the transform that keeps the first value, and map the rest to Email Addresses.',
  offers: 'first-value',
  rests: 'behaviour',
  source: observed('Product issues 10033 and 13842: with several primary addresses none is kept'),
  whenSeveral: true,
  value: (lane) => (isPrimaryEmail(lane) ? () => true : null),
  example: {
    plan: { usernameMode: 'alphanumeric' },
    rows: [
      ['login', 'username'],
      ['mail', 'emailaddress'],
    ],
    fires: [{ login: 'ann', mail: ['ann@corp.example', 'ann@post.example'] }],
    silent: [{ login: 'ann', mail: ['ann@corp.example'] }],
  },
}
