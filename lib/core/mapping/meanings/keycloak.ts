import type { SystemMeanings } from './meaning'

/** Free attributes sit under `attributes.` and are read by name. */
export const keycloak: SystemMeanings = {
  system: 'keycloak',
  label: 'Keycloak',
  to: {
    id: 'externalid',
    username: 'username',
    email: 'emailaddress',
    emailVerified: 'identity/emailVerified',
    firstName: 'givenname',
    lastName: 'lastname',
    'attributes.phoneNumber': 'mobile',
    'attributes.phone': 'mobile',
    'attributes.mobile': 'mobile',
    'attributes.locale': 'local',
    'attributes.picture': 'photourl',
    'attributes.LDAP_ID': 'externalid',
  },
  leave: {
    state: ['enabled', 'requiredActions'],
    access: ['realmRoles', 'clientRoles', 'groups', 'access'],
    federation: ['federatedIdentities', 'federationLink', 'attributes.LDAP_ENTRY_DN'],
    secret: ['credentials', 'secretData', 'credentialData', 'hashedSaltedValue'],
    mfa: ['totp', 'disableableCredentialTypes'],
    report: ['createdTimestamp', 'attributes.createTimestamp', 'attributes.modifyTimestamp', 'clientConsents'],
    noise: [
      'notBefore',
      'origin',
      'self',
      'serviceAccountClientId',
      'serviceAccountClientLink',
      'userProfileMetadata',
      'realm',
      'realmId',
      'emailConstraint',
    ],
  },
}
