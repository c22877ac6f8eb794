import { evidence, nameScore } from '../name-match'
import type { System } from './system'

const OWN = ['invalid_login_attempts', 'openid_name', 'directory_id', 'trusted_idp_id', 'role_ids', 'locked_until']
const USUAL = ['firstname', 'lastname', 'email', 'username']

/** What the numbers of `status` mean (OneLogin API reference, "User object"). */
const STATUS: Record<string, string> = {
  '0': 'Unactivated',
  '1': 'Active',
  '2': 'Suspended',
  '3': 'Locked',
  '4': 'Password expired',
  '5': 'Awaiting password reset',
  '7': 'Password pending',
  '8': 'Security questions required',
}

/** OneLogin: users of the API (both versions) and CSV with the names of the API. */
export const onelogin: System = {
  id: 'onelogin',
  name: 'OneLogin',
  detect(signals) {
    const own = nameScore(signals, OWN, 1.2)
    const usual = nameScore(signals, USUAL, 0.3)
    const numbers = signals.share((view) => /^\d$/.test(view.text('status')) && /^\d$/.test(view.text('state')))
    return evidence([
      own.score > 0.3 && usual.score > 0.2 && [own.score, own.signs[0] ?? ''],
      usual.score === 0.3 && [usual.score, 'names of a OneLogin user'],
      signals.names.has('samaccountname') && signals.names.has('userprincipalname') && [0.25, 'has samaccountname'],
      numbers > 0.8 && [0.2, 'status and state are numbers'],
    ])
  },
  fields: {
    id: ['id', 'user_id'],
    login: ['username', 'email'],
    email: ['email'],
    phone: ['phone', 'mobile_phone'],
    lastLogin: ['last_login', 'Last login'],
    created: ['created_at', 'Created'],
    state: ['status'],
    roles: ['role_ids', 'role_id', 'roles', 'role'],
    groups: ['group_id', 'Group', 'member_of'],
  },
  statuses: [
    { name: 'Active', means: 'active' },
    { name: 'Password expired', means: 'active' },
    { name: 'Awaiting password reset', means: 'active' },
    { name: 'Suspended', means: 'inactive' },
    { name: 'Locked', means: 'inactive' },
    { name: 'Unactivated', means: 'pending' },
    { name: 'Password pending', means: 'pending' },
    { name: 'Security questions required', means: 'pending' },
  ],
  stateOf(view) {
    const status = view.textOf('state')
    return STATUS[status] ?? status
  },
  paging: (beside) => ({
    total: 0,
    next: typeof beside['pagination.after_cursor'] === 'string' ? 'pagination.after_cursor' : null,
  }),
  howToExport:
    'Call GET /api/2/users?limit=1000 with an API token of "Read users" and follow the After-Cursor header to the last page, or run a user report (Activity, Reports) and download its CSV.',
  cannotTell: [
    'Password hashes: OneLogin never gives them out',
    'Names of roles and groups: users hold only their ids, so export the roles too',
    'Enrolled second factors',
  ],
  hashes: 'never',
}
