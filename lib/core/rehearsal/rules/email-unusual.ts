import { PATTERNS } from '@/lib/core/asgardeo/patterns'
import { looksLikeAddress } from '../address-form'
import { isEmailLane, isUsername } from '../lane-kind'
import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

const { emailClaim, emailUsernameDefault } = PATTERNS

/** Valid addresses that some version of the product has refused; what is no address at all has rules of its own. */
export const emailUnusual: RehearsalRule = {
  id: 'email-unusual',
  title: 'Address that some patterns refuse',
  severity: 'warn',
  problem: 3,
  fix: 'Try a few of these addresses in the pilot; the patterns for usernames and attributes differ and have changed.',
  rests: 'default',
  source: observed('Claim and username patterns of the product; pull requests 5568 and 7201, issue 20196'),
  passes: ['address'],
  value(lane, { usernameMode }) {
    if (isUsername(lane) && usernameMode === 'email')
      return (value) => !(emailClaim.accepts(value) && emailUsernameDefault.accepts(value)) && looksLikeAddress(value)
    return isEmailLane(lane) ? (value) => !emailClaim.accepts(value) && looksLikeAddress(value) : null
  },
  example: {
    rows: [['mail', 'username']],
    fires: [{ mail: "o'brien@corp.example" }],
    silent: [{ mail: 'obrien@corp.example' }],
  },
}
