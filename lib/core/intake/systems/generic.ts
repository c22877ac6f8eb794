import type { System } from './system'

const MFA_FLAGS = ['mfaEnrolled', 'mfa_enabled', 'mfaEnabled', 'two_factor_enabled', 'twoFactorEnabled', 'totp_enabled']

/** Any other source: an HR list, a table of an own application, a system not in the list. */
export const generic: System = {
  id: 'generic',
  name: 'Another system',
  detect: () => ({ score: 0, signs: [] }),
  fields: {
    id: ['user_id', 'userid', 'external_id', 'uuid', 'guid', 'id', '_id', 'localId', 'sub'],
    login: [
      'login',
      'username',
      'user_name',
      'loginname',
      'uid',
      'user_login',
      'benutzername',
      'usuario',
      'identifiant',
      'account',
      'email',
    ],
    email: [
      'email',
      'mail',
      'e-mail',
      'emailaddress',
      'email_address',
      'emails',
      'emails.email',
      'primary_email',
      'correo',
      'courriel',
      'user_email',
    ],
    phone: [
      'phone',
      'phone_number',
      'phonenumber',
      'mobile',
      'mobile_phone',
      'mobilenumber',
      'telephone',
      'telephonenumber',
      'tel',
      'telefon',
      'phone_numbers.phone_number',
      'celular',
    ],
    password: [
      'password',
      'password_hash',
      'passwordhash',
      'hash',
      'pwd',
      'passwd',
      'password_digest',
      'encrypted_password',
      'user_pass',
      'passwort',
      'password.value',
      'hashed_password',
    ],
    salt: ['salt', 'password_salt'],
    scheme: ['hash_method', 'hashAlgorithm', 'algorithm', 'password_hasher', 'password_algorithm'],
    lastLogin: [
      'last_login',
      'lastlogin',
      'last_login_at',
      'lastloginat',
      'last_sign_in',
      'last_sign_in_at',
      'lastsignin',
      'last_seen',
      'letzte_anmeldung',
    ],
    created: ['created_at', 'createdat', 'created', 'creation_date', 'user_registered'],
    state: [
      'status',
      'state',
      'account_status',
      'accountstatus',
      'active',
      'enabled',
      'is_active',
      'disabled',
      'blocked',
    ],
    roles: ['roles', 'role', 'roles.value', 'tenants.roles.name', 'wp_capabilities'],
    groups: ['groups', 'group', 'memberof', 'member_of', 'org_name', 'tenants.tenantId'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'Active', means: 'active' },
    { name: 'inactive', means: 'inactive' },
    { name: 'disabled', means: 'inactive' },
    { name: 'blocked', means: 'inactive' },
    { name: 'locked', means: 'inactive' },
    { name: 'suspended', means: 'inactive' },
    { name: 'Former employee', means: 'inactive' },
    { name: 'terminated', means: 'inactive' },
    { name: 'pending', means: 'pending' },
  ],
  stateOf(view) {
    for (const off of ['disabled', 'blocked']) {
      const flag = view.text(off).toLowerCase()
      if (flag !== '') return flag === 'true' || flag === 'yes' || flag === '1' ? off : 'active'
    }
    const value = view.textOf('state')
    const lower = value.toLowerCase()
    if (lower === 'true' || lower === 'yes' || lower === '1') return 'active'
    if (lower === 'false' || lower === 'no' || lower === '0') return 'inactive'
    // A state has a short name; anything longer is something else under that heading.
    return value.length <= 40 ? value : ''
  },
  hasMfa(view) {
    for (const name of MFA_FLAGS) {
      const flag = view.text(name).toLowerCase()
      if (flag !== '') return flag === 'true' || flag === 'yes' || flag === '1'
    }
    return null
  },
  howToExport: 'Export all users as CSV with a header row, in UTF-8, one user a row; or as JSON, one object a user.',
  cannotTell: ['Whatever its columns do not name: add files for roles, groups and second factors'],
  hashes: 'in-database',
}
