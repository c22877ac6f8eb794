import { evidence, nameScore } from '../name-match'
import { PERSON, type System } from './system'

const USER_ID =
  /^(auth0|google-oauth2|github|facebook|twitter|apple|windowslive|linkedin|samlp|waad|adfs|ad|email|sms|oidc)\|/

/** Auth0: user export jobs (NDJSON or CSV), import files, and the password-hash export that support sends. */
export const auth0: System = {
  id: 'auth0',
  name: 'Auth0',
  detect(signals) {
    const { names } = signals
    const prefixed = signals.share((view) => USER_ID.test(view.text('user_id')))
    const isHashFile = names.has('passwordHash') && (names.has('_id') || names.has('_ID')) && names.has('tenant')
    const imported = names.has('custom_password_hash.algorithm') || names.has('password_hash')
    return evidence([
      prefixed > 0.5 && [0.8, 'user_id has a connection prefix such as auth0|'],
      names.has('identities.connection') && [0.5, 'identities name their connection'],
      isHashFile && [0.9, 'password hashes with tenant and connection'],
      names.has('app_metadata') && [0.3, 'has app_metadata'],
      names.has('user_metadata') && [0.3, 'has user_metadata'],
      imported && names.has('email_verified') && [0.2, 'has a password hash for import'],
      [
        nameScore(signals, ['logins_count', 'last_ip', 'last_login', 'email_verified'], 0.2).score,
        'has login counters',
      ],
    ])
  },
  fields: {
    id: ['user_id'],
    login: ['username', 'email'],
    email: ['email'],
    phone: ['phone_number'],
    password: ['passwordHash', 'password_hash', 'custom_password_hash.hash.value'],
    scheme: ['custom_password_hash.algorithm'],
    lastLogin: ['last_login'],
    created: ['created_at'],
    roles: ['app_metadata.roles', 'app_metadata.role', 'roles'],
    groups: ['app_metadata.groups', 'groups'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'blocked', means: 'inactive' },
  ],
  stateOf: (view) => (view.text('blocked').toLowerCase() === 'true' ? 'blocked' : 'active'),
  judge: () => PERSON,
  roleOf({ names }) {
    if (names.has('passwordHash') && names.has('tenant') && !names.has('identities')) return 'hashes'
    if (names.has('mfa_factors') && !names.has('name') && !names.has('identities')) return 'factors'
    return 'users'
  },
  joinId(view) {
    const own = view.text('user_id')
    if (own !== '') return own
    const id = view.text('alt_id') || view.text('_id') || view.text('_ID')
    return id === '' ? '' : `auth0|${id}`
  },
  hasPassword(view) {
    if (view.has('passwordHash') || view.has('password_hash') || view.has('custom_password_hash')) return true
    const providers = view.all('identities.provider')
    if (providers.length > 0) return providers.includes('auth0')
    return view.has('user_id') ? view.before('user_id', '|') === 'auth0' : null
  },
  hasSocialLogin(view) {
    const social = view.all('identities.isSocial')
    if (social.length > 0) return social.includes('true')
    if (!view.has('user_id')) return null
    return /^(google-oauth2|github|facebook|twitter|apple|windowslive|linkedin)$/.test(view.before('user_id', '|'))
  },
  hasMfa: (view) => (view.has('multifactor') || view.has('mfa_factors') || view.has('authenticators') ? true : null),
  paging: (beside) => ({ total: Number(beside.total), next: null }),
  howToExport:
    'Dashboard, User Management, Users, Import/Export, Export users as JSON (it arrives as .json.gz, which can be dropped as it is). Password hashes come in a second file that Auth0 support sends on request to paying tenants; drop both together.',
  cannotTell: [
    'Password hashes, unless support has sent the hash file',
    'RBAC roles, permissions and organisations, unless app_metadata repeats them',
    'Secrets of second factors',
    'Consents and sessions',
  ],
  hashes: 'on-request',
}
