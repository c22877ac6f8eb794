import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const emailMissing: RehearsalRule = {
  id: 'email-missing',
  title: 'No e-mail address',
  severity: 'warn',
  problem: 5,
  fix: 'These people get no mails and cannot recover a password; find addresses, or tell the help desk who they are.',
  rests: 'behaviour',
  source: documented('Guide on username validation: users without an address lose notifications and recovery'),
  // In e-mail mode the address is the username, and its absence is counted there.
  record: (_, { method, usernameMode }) =>
    method === 'reset' || usernameMode === 'email' ? null : (subject) => !subject.hasEmail,
  example: {
    plan: { usernameMode: 'alphanumeric', method: 'silent' },
    rows: [
      ['login', 'username'],
      ['mail', 'emailaddress'],
    ],
    fires: [{ login: 'ann', mail: '' }],
    silent: [{ login: 'ann', mail: 'ann@corp.example' }],
  },
}
