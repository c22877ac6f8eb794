import { isPrimaryEmail } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const emailDiffersFromUsername: RehearsalRule = {
  id: 'email-differs-from-username',
  title: 'E-mail differs from the username',
  severity: 'warn',
  problem: 33,
  fix: 'In e-mail mode the username becomes the primary address; decide which of the two is right.',
  rests: 'behaviour',
  source: observed('Console code (wso2/identity-apps): the e-mail column is ignored in e-mail mode'),
  remembers: true,
  value: (lane, { usernameMode }) =>
    usernameMode === 'email' && isPrimaryEmail(lane)
      ? (value, subject) => subject.hasUsername && value.toLowerCase() !== subject.username.toLowerCase()
      : null,
  example: {
    rows: [
      ['login', 'username'],
      ['mail', 'emailaddress'],
    ],
    fires: [{ login: 'ann@corp.example', mail: 'ann@post.example' }],
    silent: [{ login: 'ann@corp.example', mail: 'Ann@corp.example' }],
  },
}
