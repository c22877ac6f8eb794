import { LIMITS } from '@/lib/core/asgardeo/limits'
import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'

const { value: WIDTH, source } = LIMITS.usernameWidth

export const usernameTooLong: RehearsalRule = {
  id: 'username-too-long',
  title: 'Username longer than the target holds',
  severity: 'warn',
  problem: 14,
  fix: 'Shorten the name in the source; a cut name could belong to somebody else.',
  rests: 'default',
  source,
  passes: 'clean',
  value(lane, { limits }) {
    if (!isUsername(lane)) return null
    const { value: width } = limitOf('usernameWidth', limits)
    return (value) => value.length > width
  },
  example: {
    rows: [['mail', 'username']],
    fires: [{ mail: `${'a'.repeat(WIDTH)}@corp.example` }],
    silent: [{ mail: 'ann@corp.example' }],
  },
}
