import { isPrimaryEmail } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const loginIdentifierShared: RehearsalRule = {
  id: 'login-identifier-shared',
  title: 'Login identifier shared by two people',
  severity: 'block',
  problem: 15,
  fix: 'Give each person a value of their own, or do not accept this attribute at login.',
  rests: 'behaviour',
  source: documented('Guide on login identifiers: values must be unique; product issues 19609 and 13280'),
  repeats(lane, { loginIdentifiers, uniqueness }) {
    const isIdentifier =
      (isPrimaryEmail(lane) && loginIdentifiers.includes('email')) ||
      (lane.attribute?.key === 'mobile' && loginIdentifiers.includes('mobile'))
    // A unique attribute has its own rule; one matter is counted once.
    return isIdentifier && !(lane.unique && uniqueness !== 'none')
  },
  example: {
    plan: { loginIdentifiers: ['mobile'] },
    rows: [
      ['login', 'username'],
      ['phone', 'mobile'],
    ],
    fires: [
      { login: 'ann@corp.example', phone: '+15550100' },
      { login: 'bo@corp.example', phone: '+15550100' },
    ],
    silent: [
      { login: 'ann@corp.example', phone: '+15550100' },
      { login: 'bo@corp.example', phone: '+15550101' },
    ],
  },
}
