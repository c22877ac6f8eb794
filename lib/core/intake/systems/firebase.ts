import { evidence } from '../name-match'
import { opened } from '../opened'
import type { System } from './system'

/** Firebase Authentication: auth:export as JSON or as its CSV without header. */
export const firebase: System = {
  id: 'firebase',
  name: 'Firebase Authentication',
  detect({ names, shape }) {
    return evidence([
      names.has('localId') && [
        0.8,
        shape.header ? 'the columns of auth:export without a header' : 'users have a localId',
      ],
      names.has('uid') &&
        names.has('providerData.providerId') &&
        names.has('metadata.creationTime') && [0.85, 'users as the Admin SDK lists them'],
      names.has('providerUserInfo') && [0.2, 'has providerUserInfo'],
      names.has('passwordHash') && names.has('salt') && [0.1, 'password hashes with salt'],
      names.has('emailVerified') && names.has('lastSignedInAt') && [0.1, 'has lastSignedInAt'],
    ])
  },
  fields: {
    id: ['localId', 'uid'],
    login: ['email', 'localId', 'uid'],
    email: ['email'],
    phone: ['phoneNumber'],
    password: ['passwordHash'],
    salt: ['salt'],
    lastLogin: ['lastSignedInAt', 'lastLoginAt', 'metadata.lastSignInTime'],
    created: ['createdAt', 'metadata.creationTime'],
    roles: ['customAttributes.role', 'customAttributes.roles', 'customClaims.role', 'customClaims.roles'],
  },
  statuses: [
    { name: 'active', means: 'active' },
    { name: 'disabled', means: 'inactive' },
  ],
  stateOf: (view) => (view.text('disabled').toLowerCase() === 'true' ? 'disabled' : 'active'),
  passwords(view) {
    const value = view.secretsOf('passwordHash')[0] ?? ''
    if (value === '') return []
    const isClear = value.startsWith('fakeHash:')
    return [{ value, scheme: isClear ? undefined : 'scrypt (firebase)', hasSalt: view.has('salt') }]
  },
  hasPassword(view) {
    const providers = view.all('providerData.providerId')
    if (providers.length > 0) return providers.includes('password')
    return view.isNested ? false : null
  },
  hasSocialLogin(view) {
    if (view.isNested)
      return [...view.all('providerUserInfo.providerId'), ...view.all('providerData.providerId')].some(
        (id) => id !== 'password' && id !== 'phone',
      )
    return ['googleId', 'facebookId', 'twitterId', 'githubId', 'appleId', 'microsoftId'].some((name) => view.has(name))
  },
  hasMfa: (view) => (view.isNested ? view.has('mfaInfo.mfaEnrollmentId') : null),
  wrapping: { unwrap: opened(['customAttributes']), others: ['customAttributes'] },
  howToExport:
    'Run "firebase auth:export users.json --project PROJECT". JSON says more than CSV, which has no header. Never share the signer key of the project settings.',
  cannotTell: [
    'The signer key that the hashes need',
    'Accounts of SAML and OIDC providers',
    'Roles kept in Firestore',
    'Hashes of users who never logged in since an import',
  ],
  hashes: 'in-export',
}
