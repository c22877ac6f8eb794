import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const emailMissingForReset: RehearsalRule = {
  id: 'email-missing-for-reset',
  title: 'No address for the password mail',
  severity: 'block',
  problem: 5,
  fix: 'Find an address for these people, take them over silently, or leave them behind.',
  rests: 'behaviour',
  source: documented('Guide on migrating passwords: with a reset the account is locked until the mail is answered'),
  // In e-mail mode the address is the username, and its absence is counted there.
  record: (_, { method, usernameMode }) =>
    method === 'reset' && usernameMode !== 'email' ? (subject) => !subject.hasEmail : null,
  example: {
    plan: { usernameMode: 'alphanumeric', method: 'reset' },
    rows: [
      ['login', 'username'],
      ['mail', 'emailaddress'],
    ],
    fires: [{ login: 'ann', mail: '' }],
    silent: [{ login: 'ann', mail: 'ann@corp.example' }],
  },
}
