import { LIMITS } from '@/lib/core/asgardeo/limits'
import { isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'

const { value: WIDTH, source } = LIMITS.usernameWidth

export const usernameTooLong: RehearsalRule = {
  id: 'username-too-long',
  title: `Username longer than ${WIDTH} characters`,
  severity: 'warn',
  problem: 14,
  fix: 'Shorten the name in the source; a cut name could belong to somebody else.',
  rests: 'default',
  source,
  value: (lane) => (isUsername(lane) ? (value) => value.length > WIDTH : null),
  example: {
    rows: [['mail', 'username']],
    fires: [{ mail: `${'a'.repeat(WIDTH)}@corp.example` }],
    silent: [{ mail: 'ann@corp.example' }],
  },
}
