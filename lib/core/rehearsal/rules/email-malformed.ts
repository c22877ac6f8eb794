import { looksLikeAddress } from '../address-form'
import { isEmailLane, isPrimaryEmail } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const emailMalformed: RehearsalRule = {
  id: 'email-malformed',
  title: 'Not an e-mail address',
  severity: 'block',
  problem: 3,
  fix: 'Correct the address in the source; no mail would arrive.',
  rests: 'behaviour',
  source: documented('Guide on configuring attributes: values are validated; form after RFC 5321'),
  passes: ['address'],
  // In e-mail mode the username is written as the primary address, and it has a rule of its own.
  value: (lane, { usernameMode }) =>
    isEmailLane(lane) && !(usernameMode === 'email' && isPrimaryEmail(lane))
      ? (value) => !looksLikeAddress(value)
      : null,
  example: {
    plan: { usernameMode: 'alphanumeric' },
    rows: [
      ['login', 'username'],
      ['mail', 'emailaddress'],
    ],
    fires: [{ login: 'ann', mail: 'ann@@corp.example' }],
    silent: [{ login: 'ann', mail: 'ann@corp.example' }],
  },
}
