import { evidence, nameScore } from '../name-match'
import type { System } from './system'

const TEMPLATE = [
  'login',
  'firstName',
  'lastName',
  'email',
  'secondEmail',
  'mobilePhone',
  'employeeNumber',
  'costCenter',
  'managerId',
]

/** What the Admin Console calls the states of the API. */
const SHOWN: Record<string, string> = {
  DEACTIVATED: 'DEPROVISIONED',
  PENDING_USER_ACTION: 'PROVISIONED',
  PENDING_ACTIVATION: 'PROVISIONED',
  PASSWORD_RESET: 'RECOVERY',
}

/** Okta: users of the API, the import template, and the camel-case CSV that its scripts write. */
export const okta: System = {
  id: 'okta',
  name: 'Okta',
  detect(signals) {
    const { names, shape } = signals
    const isApi = names.has('profile.login') && names.has('status')
    const upper = signals.share((view) => /^[A-Z_]{6,}$/.test(view.text('status') || view.text('Status')))
    const ids = signals.share((view) => view.text('id').startsWith('00u'))
    const template = nameScore(signals, TEMPLATE, 0.9)
    const prefixed = [...names].some((name) => name.startsWith('user.login') || name.startsWith('user.email'))
    const has = (name: string) => names.has(name)
    const isReport = ['Login', 'Status', 'First Name', 'Last Name'].every((name) => names.has(name))
    const isPowerShell = ['Login', 'FirstName', 'LastName', 'Status'].every((name) => names.has(name))
    const isCamelCase = has('firstName') && has('lastName') && has('email') && (has('userName') || has('login'))
    return evidence([
      isApi && [0.7, 'profile.login beside a status'],
      names.has('credentials.provider.type') && [0.3, 'credentials name their provider'],
      upper > 0.5 && isApi && [0.1, 'states in capitals'],
      shape.header !== null && template.score > 0.4 && [template.score, template.signs[0] ?? 'columns of the template'],
      isPowerShell && upper > 0.5 && [0.6, 'a login and names beside states in capitals'],
      isReport && [0.5, 'columns of a user report'],
      isReport && upper > 0.5 && [0.2, 'states in capitals'],
      ids > 0.5 || (isReport && signals.share((view) => view.text('User ID').startsWith('00u')) > 0.5)
        ? [0.4, 'ids start with 00u']
        : null,
      prefixed && [0.6, 'columns start with user.'],
      shape.header !== null && isCamelCase && [0.42, 'column names of an Okta CSV import, a weak sign'],
    ])
  },
  fields: {
    id: ['id', 'User ID'],
    login: ['profile.login', 'login', 'userName'],
    email: ['profile.email', 'email'],
    phone: ['profile.mobilePhone', 'mobilePhone', 'profile.primaryPhone', 'primaryPhone'],
    password: ['credentials.password.hash.value'],
    scheme: ['credentials.password.hash.algorithm'],
    factor: ['credentials.password.hash.workFactor'],
    lastLogin: ['lastLogin'],
    created: ['created'],
    state: ['status'],
    roles: ['admin_roles'],
    groups: ['groups', 'group_memberships'],
  },
  statuses: [
    { name: 'ACTIVE', means: 'active' },
    { name: 'PASSWORD_EXPIRED', means: 'active' },
    { name: 'RECOVERY', means: 'active' },
    { name: 'LOCKED_OUT', means: 'inactive' },
    { name: 'SUSPENDED', means: 'inactive' },
    { name: 'DEPROVISIONED', means: 'inactive' },
    { name: 'STAGED', means: 'pending' },
    { name: 'PROVISIONED', means: 'pending' },
  ],
  stateOf(view) {
    const state = view.textOf('state').trim().toUpperCase().replace(/\s+/g, '_')
    return SHOWN[state] ?? state
  },
  hasPassword(view) {
    // A table names the provider of a password at most, and not whether there is one.
    if (!view.isNested || !view.isNamed('credentials')) return null
    const provider = view.text('credentials.provider.type')
    return (provider === '' || provider === 'OKTA') && view.isNamed('credentials.password')
  },
  hasSocialLogin(view) {
    const provider = view.text('credentials.provider.type')
    return provider === '' ? null : provider === 'SOCIAL'
  },
  howToExport:
    'Call GET /api/v1/users?limit=200 with an API token and follow the Link headers to the last page, or run a user report in the Admin Console (Reports) and download its CSV.',
  cannotTell: [
    'Password hashes: Okta never gives them out',
    'Groups, applications and admin roles: they need calls of their own',
    'Enrolled second factors',
  ],
  hashes: 'never',
}
