import type { SystemMeanings } from './meaning'

const to = {
  userName: 'username',
  externalId: 'externalid',
  id: 'externalid',
  'name.givenName': 'givenname',
  'name.familyName': 'lastname',
  'name.middleName': 'middleName',
  'name.formatted': 'formattedName',
  'name.honorificPrefix': 'honorificPrefix',
  'name.honorificSuffix': 'honorificSuffix',
  displayName: 'displayName',
  nickName: 'nickname',
  profileUrl: 'url',
  title: 'title',
  userType: 'userType',
  preferredLanguage: 'preferredLanguage',
  locale: 'local',
  timezone: 'timeZone',
  emails: 'emailaddress',
  'emails.value': ['emailaddress', 'emailAddresses'],
  'emails[0].value': 'emailaddress',
  phoneNumbers: 'phoneNumbers',
  'phoneNumbers.value': 'mobile',
  'addresses.streetAddress': 'streetaddress',
  'addresses.locality': 'locality',
  'addresses.region': 'region',
  'addresses.postalCode': 'postalcode',
  'addresses.country': 'country',
  'addresses.formatted': 'addresses.formatted',
  'photos.value': 'photourl',
} as const

const leave = {
  state: ['active', 'accountLocked', 'accountDisabled', 'accountState'],
  access: ['groups', 'roles', 'entitlements'],
  secret: ['password', 'x509Certificates'],
  report: ['meta', 'lastLogonTime', 'passwordExpiryTime', 'lastLoginTime'],
  noise: [
    'schemas',
    'emails.type',
    'emails.primary',
    'phoneNumbers.type',
    'addresses.type',
    'addresses.primary',
    'phoneNumbers.primary',
  ],
} as const

export const scim: SystemMeanings = { system: 'scim', label: 'SCIM', to, leave }

/** WSO2 Identity Server speaks SCIM; its claims carry the same names as those of Asgardeo. */
export const wso2: SystemMeanings = {
  system: 'wso2-is',
  label: 'WSO2 Identity Server',
  to: { ...to, UM_USER_NAME: 'username', UM_USER_ID: 'externalid' },
  leave: {
    ...leave,
    state: [...leave.state, 'askPassword', 'verifyEmail', 'lockedReason', 'forcePasswordReset'],
    mfa: ['totpEnabled', 'enabledAuthenticators', 'preferredMFAOption', 'backupCodeEnabled'],
    report: [...leave.report, 'lastPasswordUpdateTime', 'failedLoginAttempts', 'UM_CHANGED_TIME', 'UM_REQUIRE_CHANGE'],
    noise: [...leave.noise, 'userSourceId', 'userSource', 'isLiteUser', 'UM_ID', 'UM_TENANT_ID'],
  },
}
