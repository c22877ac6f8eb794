import { evidence, hasPlain } from '../name-match'
import type { Item, ItemMembers } from '../record-items'
import type { RecordView } from '../record-view'
import { type PasswordValue, PERSON, type System } from './system'

/** What is looked at of a credential. */
const CREDENTIAL: ItemMembers = {
  plain: [
    'type',
    'algorithm',
    'hashIterations',
    'credentialData.algorithm',
    'credentialData.hashIterations',
    'credentialData.additionalParameters.type',
    'credentialData.additionalParameters.memory',
    'credentialData.additionalParameters.parallelism',
  ],
  secret: ['secretData.value', 'hashedSaltedValue', 'value'],
}

const passwordsOf = (view: RecordView) =>
  view.itemsOf('credentials', CREDENTIAL).filter(({ type }) => type === undefined || type === 'password')

/** The three shapes of a Keycloak password: before version 8, since then, and hand-written import files. */
function passwordOf(credential: Item): PasswordValue {
  const stored = credential['secretData.value'] ?? credential.hashedSaltedValue
  if (stored === undefined) return { value: credential.value ?? '' }
  const scheme = credential['credentialData.algorithm'] ?? credential.algorithm ?? 'pbkdf2'
  const factor = credential['credentialData.hashIterations'] ?? credential.hashIterations
  const memory = credential['credentialData.additionalParameters.memory']
  if (scheme === 'argon2' && memory !== undefined) {
    const type = credential['credentialData.additionalParameters.type'] ?? 'id'
    const lanes = credential['credentialData.additionalParameters.parallelism'] ?? '1'
    return { value: stored, scheme: `argon2${type} m=${memory} t=${factor} p=${lanes}`, hasSalt: true }
  }
  return { value: stored, scheme, factor, hasSalt: true }
}

/** The password in a row of the credential table. */
function inRow(view: RecordView): PasswordValue[] {
  const type = view.text('type') || view.text('TYPE')
  const first = (name: string) => [name, name.toUpperCase()].flatMap((one) => view.all(`${one}.algorithm`))[0]
  const scheme = first('credential_data')
  if (scheme === undefined || (type !== '' && type !== 'password')) return []
  const factor = ['credential_data', 'CREDENTIAL_DATA'].flatMap((name) => view.all(`${name}.hashIterations`))[0]
  return [{ value: '*', scheme, factor, hasSalt: true }]
}

const SERVICE = ['serviceAccountClientId', 'service_account_client_link', 'SERVICE_ACCOUNT_CLIENT_LINK']

const isFactor = (type: string) => /otp|webauthn|recovery/.test(type)

/** Keycloak and Red Hat build of Keycloak: realm files, users files, users of the admin API, SQL dumps of credentials. */
export const keycloak: System = {
  id: 'keycloak',
  name: 'Keycloak',
  detect({ names, beside }) {
    const isUser = names.has('username') && !names.has('user_id')
    const isBrief = ['username', 'createdTimestamp', 'emailVerified', 'enabled'].every((name) => names.has(name))
    const isTable =
      hasPlain(names, 'realm_id') && (hasPlain(names, 'email_constraint') || hasPlain(names, 'federation_link'))
    return evidence([
      beside.realm !== undefined && isUser && [0.8, 'a realm file with users'],
      beside.realm !== undefined && names.size === 0 && [0.8, 'a realm file'],
      names.has('credentials.secretData') && [0.6, 'credentials with secretData'],
      names.has('credentials.hashedSaltedValue') && [0.6, 'credentials with hashedSaltedValue'],
      beside.realm !== undefined && names.has('realmRoles') && [0.2, 'a realm file with role members'],
      names.has('realmRoles') && [0.35, 'has realmRoles'],
      names.has('clientRoles') && [0.2, 'has clientRoles'],
      isTable && [0.9, 'columns of the table USER_ENTITY'],
      isBrief && [0.1, 'a user in brief'],
      names.has('createdTimestamp') && isUser && [0.35, 'has createdTimestamp'],
      names.has('requiredActions') && [0.2, 'has requiredActions'],
      names.has('disableableCredentialTypes') && [0.2, 'has disableableCredentialTypes'],
      [...names].some((name) => /^secret_data$/i.test(name)) &&
        [...names].some((name) => /^credential_data$/i.test(name)) && [0.9, 'columns of the credential table'],
    ])
  },
  fields: {
    id: ['id', 'USER_ID', 'username'],
    login: ['username'],
    email: ['email'],
    phone: ['attributes.phoneNumber', 'attributes.phone', 'attributes.mobile'],
    created: ['createdTimestamp'],
    roles: ['realmRoles'],
    groups: ['groups'],
  },
  statuses: [
    { name: 'enabled', means: 'active' },
    { name: 'disabled', means: 'inactive' },
    { name: 'must verify e-mail', means: 'pending' },
  ],
  stateOf(view) {
    // A database writes f or 0 for false.
    if (/^(false|f|0)$/i.test(view.text('enabled') || view.text('ENABLED'))) return 'disabled'
    return view.all('requiredActions').includes('VERIFY_EMAIL') ? 'must verify e-mail' : 'enabled'
  },
  judge(view) {
    const isService = SERVICE.some((name) => view.has(name)) || view.textOf('login').startsWith('service-account-')
    return isService ? { kind: 'not-person', why: 'service accounts' } : PERSON
  },
  roleOf({ names }) {
    const isCredential = hasPlain(names, 'secret_data') && hasPlain(names, 'credential_data')
    return isCredential && !hasPlain(names, 'username') && !hasPlain(names, 'email') ? 'hashes' : 'users'
  },
  joinId: (view) => view.text('user_id') || view.text('USER_ID'),
  alwaysLists: 'attributes',
  passwords: (view) =>
    (view.isNested ? passwordsOf(view).map(passwordOf) : inRow(view)).filter(({ value }) => value !== ''),
  hasPassword: (view) =>
    passwordsOf(view).length > 0 ? true : view.isNamed('credentials') || view.has('credentials') ? false : null,
  hasMfa(view) {
    if (!view.isNested) return null
    if (view.all('credentials.type').some(isFactor)) return true
    if (view.isNamed('totp')) return view.text('totp') === 'true'
    return view.isNamed('credentials') ? false : null
  },
  hasSocialLogin: (view) => (view.isNested ? view.has('federatedIdentities.identityProvider') : null),
  howToExport:
    'Stop the server and run "kc.sh export --dir export --users different_files --realm REALM"; drop the realm file and all users files together. The partial export of the admin console holds no users.',
  cannotTell: [
    'The last login: it is kept in events, not with the user',
    'Passwords of users that come from LDAP by federation',
    'Sessions and consents, unless the export names them',
  ],
  hashes: 'in-export',
}
