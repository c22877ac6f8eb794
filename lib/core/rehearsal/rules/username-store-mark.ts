import { isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

export const usernameStoreMark: RehearsalRule = {
  id: 'username-store-mark',
  title: 'Username with a slash or a blank at its ends',
  severity: 'block',
  problem: 4,
  fix: 'Add the transforms that trim the value and strip the prefix; a slash would be read as the name of a user store.',
  offers: 'trim',
  rests: 'behaviour',
  source: observed('Product issue 4883 and the SCIM code: a slash separates the user store from the name'),
  passes: ['address', 'alphanumeric'],
  value: (lane) => (isUsername(lane) ? (value) => value.includes('/') || value !== value.trim() : null),
  example: {
    rows: [['mail', 'username']],
    fires: [{ mail: 'STAFF/ann@corp.example' }],
    silent: [{ mail: 'ann@corp.example' }],
  },
}
