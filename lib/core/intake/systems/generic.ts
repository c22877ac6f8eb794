import { saysYes } from '../yes-no'
import type { System } from './system'

/** Switches that turn somebody off, whatever a state says. */
const OFF = ['disabled', 'blocked', 'banned', 'suspended', 'locked', 'deactivated'].flatMap((word) => {
  const capital = `${word[0]!.toUpperCase()}${word.slice(1)}`
  return [word, capital, `is_${word}`, `is${capital}`, `account_${word}`, `account${capital}`].map((name) => ({
    name,
    word,
  }))
})

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
      "nom d'utilisateur",
      'nombre de usuario',
      'nome utente',
      'nome de usuário',
      'gebruikersnaam',
      'anmeldename',
      'ユーザー名',
      '用户名',
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
      'adresse e-mail',
      'adresse mail',
      'adresse électronique',
      'e-mail-adresse',
      'emailadresse',
      'correo electrónico',
      'indirizzo e-mail',
      'posta elettronica',
      'endereço de e-mail',
      'e-mail address',
      'e-mailadres',
      'メールアドレス',
      '邮箱',
      '电子邮件',
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
      'téléphone',
      'telefonnummer',
      'mobiltelefon',
      'handynummer',
      'teléfono',
      'telefone',
      'telefono',
      'cellulare',
      'portable',
      '電話番号',
      '手机',
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
      'kennwort',
      'mot de passe',
      'contraseña',
      'senha',
      'wachtwoord',
      'パスワード',
      '密码',
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
      'letzter login',
      'dernière connexion',
      'último acceso',
      'ultimo accesso',
      'último acesso',
      '最終ログイン',
    ],
    created: ['created_at', 'createdat', 'created', 'creation_date', 'user_registered'],
    state: ['status', 'state', 'account_status', 'accountstatus', 'active', 'enabled', 'is_active'],
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
    { name: 'banned', means: 'inactive' },
    { name: 'deactivated', means: 'inactive' },
    { name: 'Former employee', means: 'inactive' },
    { name: 'terminated', means: 'inactive' },
    { name: 'pending', means: 'pending' },
  ],
  stateOf(view) {
    const flags = OFF.filter(({ name }) => view.has(name))
    const on = flags.find(({ name }) => saysYes(view.text(name)))
    if (on) return on.word
    const value = view.textOf('state')
    if (value === '' && flags.length > 0) return 'active'
    const flag = saysYes(value)
    if (flag !== null) return flag ? 'active' : 'inactive'
    // A state has a short name; anything longer is something else under that heading.
    return value.length <= 40 ? value : ''
  },
  hasMfa(view) {
    for (const name of MFA_FLAGS) {
      const flag = view.text(name)
      if (flag !== '') return saysYes(flag) === true
    }
    return null
  },
  howToExport: 'Export all users as CSV with a header row, in UTF-8, one user a row; or as JSON, one object a user.',
  cannotTell: ['Whatever its columns do not name: add files for roles, groups and second factors'],
  hashes: 'in-database',
}
