import { evidence, hasPlain } from '../name-match'
import { saysYes } from '../yes-no'
import type { System } from './system'

/** FusionAuth: users of the API, import files, rows of the database. */
export const fusionauth: System = {
  id: 'fusionauth',
  name: 'FusionAuth',
  detect({ names }) {
    const isTable = hasPlain(names, 'tenants_id') && names.has('insert_instant')
    return evidence([
      isTable && [0.9, 'columns of its tables'],
      names.has('registrations.applicationId') && [0.7, 'registrations name their application'],
      names.has('encryptionScheme') && [0.5, 'has encryptionScheme'],
      names.has('passwordChangeRequired') && [0.2, 'has passwordChangeRequired'],
      names.has('registrations') && names.has('insertInstant') && [0.2, 'has registrations'],
      names.has('insertInstant') && [0.3, 'has insertInstant'],
      names.has('tenantId') && [0.05, 'has tenantId'],
    ])
  },
  fields: {
    id: ['users_id', 'id'],
    login: ['username', 'uniqueUsername', 'email'],
    email: ['email'],
    phone: ['mobilePhone'],
    password: ['password'],
    salt: ['salt'],
    scheme: ['encryptionScheme'],
    factor: ['factor'],
    lastLogin: ['lastLoginInstant'],
    created: ['insertInstant'],
    roles: ['registrations.roles'],
    groups: ['memberships.groupId'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'inactive', means: 'inactive' },
    { name: 'unverified', means: 'pending' },
  ],
  stateOf(view) {
    if (saysYes(view.text('active')) === false) return 'inactive'
    return saysYes(view.text('verified')) === false ? 'unverified' : 'active'
  },
  hasMfa(view) {
    if (view.isNamed('twoFactor.methods')) return view.has('twoFactor.methods.method')
    return view.text('twoFactorEnabled') === 'true' ? true : null
  },
  paging: (beside) => ({ total: Number(beside.total), next: null }),
  howToExport:
    'Use the User Search API page by page, or export the users and identities tables of the database when you need the password hashes.',
  cannotTell: [
    'Password hashes in the API: only the database has them',
    'Names of applications and groups: the users hold only their ids',
  ],
  hashes: 'in-database',
}
