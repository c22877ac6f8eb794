import type { SystemMeanings } from './meaning'

export const firebase: SystemMeanings = {
  system: 'firebase',
  label: 'Firebase',
  to: {
    localId: 'externalid',
    uid: 'externalid',
    email: 'emailaddress',
    emailVerified: 'identity/emailVerified',
    displayName: 'displayName',
    photoUrl: 'photourl',
    phoneNumber: 'mobile',
    screenName: 'nickname',
  },
  leave: {
    state: ['disabled'],
    access: [
      'customClaims.role',
      'customClaims.roles',
      'customClaims.admin',
      'customAttributes.role',
      'customAttributes.roles',
      'customAttributes.admin',
    ],
    federation: [
      'providerUserInfo',
      'providerData',
      'tenantId',
      ...['google', 'facebook', 'twitter', 'github', 'apple', 'microsoft', 'yahoo', 'linkedin'].flatMap((provider) =>
        ['Id', 'Email', 'DisplayName', 'PhotoUrl'].map((part) => `${provider}${part}`),
      ),
    ],
    secret: ['passwordHash', 'passwordSalt', 'salt', 'rawPassword'],
    mfa: ['mfaInfo', 'multiFactor'],
    report: [
      'createdAt',
      'lastSignedInAt',
      'lastLoginAt',
      'lastRefreshAt',
      'validSince',
      'passwordUpdatedAt',
      'metadata',
      'tokensValidAfterTime',
    ],
    noise: ['version', 'customAuth', 'kind', 'initialEmail'],
  },
}
