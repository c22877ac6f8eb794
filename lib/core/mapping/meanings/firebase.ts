import type { SystemMeanings } from './meaning'

export const firebase: SystemMeanings = {
  system: 'firebase',
  label: 'Firebase',
  to: {
    localId: 'externalid',
    email: 'emailaddress',
    emailVerified: 'identity/emailVerified',
    displayName: 'displayName',
    photoUrl: 'photourl',
    phoneNumber: 'mobile',
    screenName: 'nickname',
  },
  leave: {
    state: ['disabled'],
    access: ['customAttributes.role', 'customAttributes.roles', 'customAttributes.admin'],
    federation: [
      'providerUserInfo',
      'tenantId',
      ...['google', 'facebook', 'twitter', 'github', 'apple', 'microsoft', 'yahoo', 'linkedin'].flatMap((provider) =>
        ['Id', 'Email', 'DisplayName', 'PhotoUrl'].map((part) => `${provider}${part}`),
      ),
    ],
    secret: ['passwordHash', 'salt', 'rawPassword'],
    mfa: ['mfaInfo'],
    report: ['createdAt', 'lastSignedInAt', 'lastLoginAt', 'lastRefreshAt', 'validSince', 'passwordUpdatedAt'],
    noise: ['version', 'customAuth', 'kind', 'initialEmail'],
  },
}
