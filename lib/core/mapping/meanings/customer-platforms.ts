import type { SystemMeanings } from './meaning'

/** Smaller systems whose names mostly speak for themselves: only what the general dictionary would get wrong. */
export const fusionAuth: SystemMeanings = {
  system: 'fusionauth',
  label: 'FusionAuth',
  to: { id: 'externalid', uniqueUsername: 'username', imageUrl: 'photourl', preferredLanguages: 'preferredLanguage' },
  leave: {
    state: ['active', 'usernameStatus', 'passwordChangeRequired'],
    access: ['registrations', 'memberships'],
    secret: ['password', 'salt', 'encryptionScheme', 'factor'],
    mfa: ['twoFactor', 'twoFactorEnabled', 'twoFactorSecret'],
    report: ['insertInstant', 'lastLoginInstant', 'lastUpdateInstant', 'passwordLastUpdateInstant', 'verifiedInstant'],
    noise: ['tenantId', 'connectorId', 'cleanSpeakId'],
  },
}

export const supabase: SystemMeanings = {
  system: 'supabase',
  label: 'Supabase',
  to: { id: 'externalid', email: 'emailaddress', phone: 'mobile', 'raw_user_meta_data.avatar_url': 'photourl' },
  leave: {
    state: ['banned_until', 'deleted_at', 'email_confirmed_at', 'phone_confirmed_at', 'confirmed_at', 'is_anonymous'],
    access: ['role', 'aud', 'raw_app_meta_data.roles', 'raw_app_meta_data.role', 'is_super_admin'],
    federation: [
      'raw_app_meta_data.provider',
      'raw_app_meta_data.providers',
      'is_sso_user',
      'raw_user_meta_data.sub',
      'raw_user_meta_data.iss',
    ],
    secret: [
      'encrypted_password',
      'confirmation_token',
      'recovery_token',
      'email_change_token_new',
      'email_change_token_current',
      'phone_change_token',
      'reauthentication_token',
    ],
    report: [
      'created_at',
      'updated_at',
      'last_sign_in_at',
      'invited_at',
      'confirmation_sent_at',
      'recovery_sent_at',
      'email_change_sent_at',
      'phone_change_sent_at',
      'reauthentication_sent_at',
    ],
    noise: ['instance_id', 'email_change', 'phone_change', 'email_change_confirm_status'],
  },
}

export const clerk: SystemMeanings = {
  system: 'clerk',
  label: 'Clerk',
  to: {
    id: 'externalid',
    primary_email_address: 'emailaddress',
    primary_phone_number: 'mobile',
    verified_email_addresses: 'emailAddresses',
    verified_phone_numbers: 'mobileNumbers',
  },
  leave: {
    secret: ['password_digest', 'password_hasher', 'totp_secret', 'backup_codes'],
    noise: ['unverified_email_addresses', 'unverified_phone_numbers'],
  },
}

export const oneLogin: SystemMeanings = {
  system: 'onelogin',
  label: 'OneLogin',
  to: {
    id: 'externalid',
    firstname: 'givenname',
    lastname: 'lastname',
    phone: 'mobile',
    company: 'organization',
    samaccountname: 'username',
  },
  leave: {
    state: ['status', 'state', 'locked_until'],
    access: ['role_ids', 'group_id', 'member_of'],
    federation: ['trusted_idp_id', 'directory_id'],
    report: [
      'created_at',
      'updated_at',
      'activated_at',
      'last_login',
      'password_changed_at',
      'invalid_login_attempts',
      'invitation_sent_at',
    ],
    noise: ['distinguished_name', 'manager_ad_id', 'manager_user_id', 'openid_name'],
  },
}

export const pingOne: SystemMeanings = {
  system: 'ping',
  label: 'PingOne',
  to: {
    id: 'externalid',
    'name.given': 'givenname',
    'name.family': 'lastname',
    'name.middle': 'middleName',
    'name.formatted': 'displayName',
    'name.honorificPrefix': 'honorificPrefix',
    'name.honorificSuffix': 'honorificSuffix',
    primaryPhone: 'phoneNumbers.work',
    mobilePhone: 'mobile',
    type: 'userType',
    'address.countryCode': 'country',
  },
  leave: {
    state: ['enabled', 'account', 'lifecycle', 'verifyStatus'],
    access: ['population', 'memberOfGroupIDs', 'memberOfGroupNames'],
    federation: ['identityProvider'],
    mfa: ['mfaEnabled'],
    secret: ['password'],
    report: ['createdAt', 'updatedAt', 'lastSignOn'],
    noise: ['_links', 'environment'],
  },
}

export const forgeRock: SystemMeanings = {
  system: 'forgerock',
  label: 'ForgeRock',
  to: {
    _id: 'externalid',
    userName: 'username',
    mail: 'emailaddress',
    sn: 'lastname',
    telephoneNumber: 'mobile',
    stateProvince: 'region',
  },
  leave: {
    state: ['accountStatus'],
    access: ['roles', 'effectiveRoles', 'effectiveAssignments', 'authzRoles', 'memberOfOrg'],
    secret: ['password', 'kbaInfo', 'securityAnswer'],
    noise: ['_rev', 'preferences', 'consentedMappings', 'aliasList'],
  },
}
