import { evidence } from '../name-match'
import type { System } from './system'

/** ForgeRock, PingIDM and Advanced Identity Cloud: results of managed/user queries. */
export const forgerock: System = {
  id: 'forgerock',
  name: 'ForgeRock or PingIDM',
  detect(signals) {
    const { names, beside } = signals
    const internal = signals.share((view) => view.all('roles').some((role) => role.startsWith('openidm-')))
    return evidence([
      internal > 0.5 && [0.6, 'roles of OpenIDM'],
      names.has('_id') && names.has('_rev') && [0.6, 'records have _id and _rev'],
      beside.pagedResultsCookie !== undefined && [0.3, 'has pagedResultsCookie'],
      beside.resultCount !== undefined && [0.2, 'has resultCount'],
      names.has('effectiveRoles') && [0.2, 'has effectiveRoles'],
    ])
  },
  fields: {
    id: ['_id'],
    login: ['userName'],
    email: ['mail', 'email'],
    phone: ['telephoneNumber'],
    password: ['password'],
    state: ['accountStatus'],
    roles: ['effectiveRoles._refResourceId', 'roles'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'inactive', means: 'inactive' },
  ],
  paging: (beside) => ({
    total: 0,
    next: typeof beside.pagedResultsCookie === 'string' ? 'pagedResultsCookie' : null,
  }),
  howToExport: 'Call GET /openidm/managed/user?_queryFilter=true with paging until pagedResultsCookie is null.',
  cannotTell: ['Password hashes, unless the password field is readable', 'Names of roles: users hold references'],
  hashes: 'in-export',
}
