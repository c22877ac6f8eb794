import { evidence } from '../name-match'
import { saysYes } from '../yes-no'
import type { System } from './system'

/** PingOne: users of the API and the CSV of its import tool. */
export const ping: System = {
  id: 'ping',
  name: 'PingOne',
  detect({ names }) {
    return evidence([
      names.has('population.id') && [0.6, 'users belong to a population'],
      names.has('lifecycle.status') && [0.3, 'has lifecycle.status'],
      names.has('name.given') && names.has('name.family') && [0.6, 'has name.given and name.family'],
    ])
  },
  fields: {
    id: ['id'],
    login: ['username'],
    email: ['email'],
    phone: ['mobilePhone', 'primaryPhone'],
    password: ['password'],
    lastLogin: ['lastSignOn.at'],
    created: ['createdAt'],
    state: ['enabled'],
    groups: ['memberOfGroupNames'],
  },
  statuses: [
    { name: 'enabled', means: 'active' },
    { name: 'disabled', means: 'inactive' },
    { name: 'LOCKED', means: 'inactive' },
    { name: 'VERIFICATION_REQUIRED', means: 'pending' },
  ],
  stateOf(view) {
    if (view.text('account.status') === 'LOCKED') return 'LOCKED'
    const enabled = saysYes(view.textOf('state'))
    if (enabled === null) return ''
    if (enabled && view.text('lifecycle.status') === 'VERIFICATION_REQUIRED') return 'VERIFICATION_REQUIRED'
    return enabled ? 'enabled' : 'disabled'
  },
  hasSocialLogin(view) {
    const provider = view.text('identityProvider.type')
    return provider === '' ? null : provider !== 'PING_ONE'
  },
  hasMfa: (view) => (view.has('mfaEnabled') ? view.text('mfaEnabled') === 'true' : null),
  paging: (beside) => ({
    total: Number(beside.count),
    next: beside['_links.next.href'] === undefined ? null : '_links.next',
  }),
  howToExport:
    'Call GET /environments/ENV/users and follow _links.next to the last page, or run "pingcli" with JSON output.',
  cannotTell: [
    'Password hashes: PingOne never gives them out',
    'Groups and role assignments: they need calls of their own',
  ],
  hashes: 'never',
}
