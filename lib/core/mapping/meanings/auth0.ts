import type { SystemMeanings } from './meaning'

export const auth0: SystemMeanings = {
  system: 'auth0',
  label: 'Auth0',
  to: {
    user_id: 'externalid',
    id: 'externalid',
    email: 'emailaddress',
    email_verified: 'identity/emailVerified',
    username: 'username',
    given_name: 'givenname',
    family_name: 'lastname',
    name: ['displayName', 'formattedName'],
    nickname: 'nickname',
    phone_number: 'mobile',
    phone_verified: 'identity/phoneVerified',
    picture: 'photourl',
    locale: 'local',
  },
  leave: {
    state: ['blocked'],
    access: [
      'app_metadata.roles',
      'app_metadata.role',
      'app_metadata.permissions',
      'app_metadata.groups',
      'app_metadata.authorization',
    ],
    federation: ['identities', 'connection', 'provider'],
    secret: ['passwordHash', 'password_hash', 'custom_password_hash', 'password_set_date', 'password'],
    mfa: ['multifactor', 'authenticators', 'guardian_authenticators', 'mfa_factors'],
    report: [
      'created_at',
      'updated_at',
      'last_login',
      'last_password_reset',
      'last_ip',
      'logins_count',
      'multifactor_last_modified',
    ],
    noise: ['_id', '_ID', '_tmp_is_unique', 'tenant', 'alt_id', 'identifiers', 'last_login_ip'],
  },
}
