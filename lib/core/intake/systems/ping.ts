import { evidence } from '../name-match'
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
  ],
  stateOf(view) {
    if (view.text('account.status') === 'LOCKED') return 'LOCKED'
    const enabled = view.textOf('state').toLowerCase()
    return enabled === '' ? '' : enabled === 'true' ? 'enabled' : 'disabled'
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
