import { evidence, hasPlain, nameScore } from '../name-match'
import type { RecordView } from '../record-view'
import { saysYes } from '../yes-no'
import { PERSON, type System } from './system'

/** Every connection has a strategy, whose name comes first: `auth0|`, `google-apps|`, `oauth2|discord|`. */
const USER_ID = /^[a-z][a-z\d-]*\|\S/
/** The import and export extension writes the id as `Id`. */
const ID_NAMES = ['user_id', 'Id', 'id', 'ID']
const SOCIAL = /^(google-oauth2|github|facebook|twitter|apple|windowslive|linkedin|oauth2)$/
/** Files of enrolled factors name whose they are; who is described further is a person. */
const OF_A_PERSON = /^(name|given_name|family_name|identities|email_verified|\w+_metadata|(custom_)?password_hash)$/

function strategyOf(view: RecordView): string {
  for (const name of ID_NAMES) if (view.has(name)) return view.before(name, '|')
  return ''
}

const FACTORS = ['multifactor', 'mfa_factors.totp.secret', 'mfa_factors.phone.value', 'mfa_factors.email.value'].concat(
  ['mfa_factors.type', 'guardian_authenticators.status', 'authenticators.type'],
)

/** Auth0: user export jobs (NDJSON or CSV), import files, and the password-hash export that support sends. */
export const auth0: System = {
  id: 'auth0',
  name: 'Auth0',
  detect(signals) {
    const { names } = signals
    const prefixed = signals.share((view) => ID_NAMES.some((name) => USER_ID.test(view.text(name))))
    const isHashFile = names.has('passwordHash') && (names.has('_id') || names.has('_ID')) && names.has('tenant')
    const imported = names.has('custom_password_hash.algorithm') || names.has('password_hash')
    return evidence([
      prefixed > 0.5 && [0.8, 'user_id has a connection prefix such as auth0|'],
      names.has('identities.connection') && [0.5, 'identities name their connection'],
      prefixed > 0.5 && hasPlain(names, 'connection') && [0.2, 'has a connection'],
      isHashFile && [0.9, 'password hashes with tenant and connection'],
      names.has('custom_password_hash.algorithm') && [0.6, 'has a custom_password_hash, as import files'],
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
    id: ['user_id', 'id'],
    login: ['username', 'email'],
    email: ['email'],
    phone: ['phone_number'],
    password: ['passwordHash', 'password_hash', 'custom_password_hash.hash.value'],
    scheme: ['custom_password_hash.algorithm'],
    lastLogin: ['last_login'],
    created: ['created_at'],
    roles: ['app_metadata.roles', 'app_metadata.role', 'roles', 'roles.name'],
    groups: ['app_metadata.groups', 'groups'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'blocked', means: 'inactive' },
  ],
  stateOf: (view) => (saysYes(view.text('blocked') || view.text('Blocked')) ? 'blocked' : 'active'),
  judge: () => PERSON,
  roleOf({ names }) {
    if (names.has('passwordHash') && names.has('tenant') && !names.has('identities')) return 'hashes'
    if (names.has('mfa_factors') && ![...names].some((name) => OF_A_PERSON.test(name))) return 'factors'
    return 'users'
  },
  joinId(view) {
    const own = view.text('user_id')
    if (own !== '') return own
    const id = view.text('alt_id') || view.text('_id') || view.text('_ID')
    return id === '' ? '' : `auth0|${id}`
  },
  hasPassword(view) {
    if (view.has('passwordHash') || view.has('password_hash') || view.has('custom_password_hash.algorithm')) return true
    const providers = view.all('identities.provider')
    if (providers.length > 0) return providers.includes('auth0')
    const strategy = strategyOf(view)
    return strategy === '' ? null : strategy === 'auth0'
  },
  hasSocialLogin(view) {
    const social = view.all('identities.isSocial')
    if (social.length > 0) return social.includes('true')
    const strategy = strategyOf(view)
    return strategy === '' ? null : SOCIAL.test(strategy)
  },
  hasMfa: (view) => (FACTORS.some((name) => view.has(name)) ? true : null),
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
