import { PATTERNS } from '@/lib/core/asgardeo/patterns'
import { isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { documented } from './sources'

export const usernameNotAlphanumeric: RehearsalRule = {
  id: 'username-not-alphanumeric',
  title: 'Username has more than letters and digits',
  severity: 'block',
  problem: 2,
  fix: 'Map an attribute of letters a to z and digits, or use e-mail addresses as usernames.',
  rests: 'behaviour',
  source: documented('Guide on username validation: alphanumeric mode takes a-z, A-Z and 0-9'),
  passes: ['alphanumeric'],
  value: (lane, { usernameMode }) =>
    usernameMode === 'alphanumeric' && isUsername(lane)
      ? (value) => !PATTERNS.alphanumericUsername.accepts(value)
      : null,
  example: {
    plan: { usernameMode: 'alphanumeric', method: 'silent' },
    rows: [['login', 'username']],
    fires: [{ login: 'ann.perera' }],
    silent: [{ login: 'annperera7' }],
  },
}
