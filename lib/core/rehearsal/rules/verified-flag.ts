import type { RehearsalRule } from './rehearsal-rule'
import { observed } from './sources'

const FLAGS = new Set(['identity/emailVerified', 'identity/phoneVerified'])
const LISTS = new Set(['verifiedEmailAddresses', 'verifiedMobileNumbers'])

export const verifiedFlag: RehearsalRule = {
  id: 'verified-flag',
  title: 'Verified address that may not stay verified',
  severity: 'warn',
  problem: 34,
  fix: 'Ask the team whether imported flags are kept; plan for people who have to verify again.',
  rests: 'default',
  source: observed('Code of wso2-extensions/identity-governance: discarded in some updates; nothing is documented'),
  value(lane) {
    const key = lane.attribute?.key ?? ''
    if (LISTS.has(key)) return () => true
    return FLAGS.has(key) ? (value) => value === 'true' : null
  },
  example: {
    rows: [
      ['login', 'username'],
      ['checked', 'identity/emailVerified'],
    ],
    fires: [{ login: 'ann@corp.example', checked: true }],
    silent: [{ login: 'ann@corp.example', checked: false }],
  },
}
