import { looksLikeAddress } from '../address-form'
import { isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const usernameNotEmail: RehearsalRule = {
  id: 'username-not-email',
  title: 'Username is no e-mail address',
  severity: 'block',
  problem: 2,
  fix: 'Correct the address in the source, or map another attribute to the username.',
  rests: 'behaviour',
  source: documented('Guide on username validation: in e-mail mode the username is an address'),
  passes: ['address'],
  value: (lane, { usernameMode }) =>
    usernameMode === 'email' && isUsername(lane) ? (value) => !looksLikeAddress(value) : null,
  example: {
    rows: [['mail', 'username']],
    fires: [{ mail: 'ann.corp.example' }],
    silent: [{ mail: 'ann@corp.example' }],
  },
}
