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
      names.has('_id') && names.has('accountStatus') && names.has('userName') && [0.6, 'has _id and accountStatus'],
      [...names].some((name) => name.startsWith('frIndexed')) && [0.3, 'has extension attributes'],
      names.has('effectiveRoles') && [0.2, 'has effectiveRoles'],
    ])
  },
  fields: {
    id: ['_id'],
    login: ['userName', 'username', 'uid'],
    email: ['mail', 'email'],
    phone: ['telephoneNumber'],
    password: ['password', 'userPassword'],
    created: ['createTimestamp', '_meta.createDate'],
    state: ['accountStatus', 'inetUserStatus'],
    roles: ['effectiveRoles._refResourceId', 'roles'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'inactive', means: 'inactive' },
    { name: 'deleted', means: 'inactive' },
  ],
  stateOf: (view) => view.textOf('state').toLowerCase(),
  passwords(view) {
    const value = view.secretsOf('password')[0] ?? view.secretsOf('userPassword')[0]
    if (value !== undefined && value !== '') return [{ value }]
    // `$crypto` keeps a cipher text, or a hash, with the name of the algorithm.
    const cipher = view.text('password.value.cipher')
    const scheme = cipher === '' ? view.text('password.value.algorithm') : `${cipher} (reversible)`
    return scheme === '' ? [] : [{ value: '*', scheme }]
  },
  paging: (beside) => ({
    total: 0,
    next: typeof beside.pagedResultsCookie === 'string' ? 'pagedResultsCookie' : null,
  }),
  howToExport: 'Call GET /openidm/managed/user?_queryFilter=true with paging until pagedResultsCookie is null.',
  cannotTell: ['Password hashes, unless the password field is readable', 'Names of roles: users hold references'],
  hashes: 'in-export',
}
