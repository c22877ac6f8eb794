import { json, lines, table, type Variant } from './variant-fixture'

const id = (i: number) => `3f2504e0-4f89-11d3-9a0c-0305e82c330${i}`

/** Auth0, Okta, Cognito, Firebase, Keycloak. */
export const CLOUD: Variant[] = [
  {
    what: 'Auth0: the import and export extension names its columns for people',
    content: lines([
      {
        Id: 'auth0|1',
        'Given Name': 'Ann',
        Email: 'ann@corp.example',
        Connection: 'Users',
        'Last Login': '2024-02-02',
      },
      { Id: 'google-oauth2|2', 'Given Name': 'Bo', Email: 'bo@corp.example', Connection: 'google-oauth2' },
    ]),
    system: 'auth0',
    users: 2,
    people: '2 0 1 ? 1',
    login: '2024-02-02 1',
    mapped: { Id: 'externalid', 'Given Name': 'givenname', Connection: '' },
  },
  {
    what: 'Auth0: enterprise connections have strategies of their own',
    content: table([
      ['user_id', 'email', 'provider'],
      ['google-apps|ann@corp.example', 'ann@corp.example', 'corp'],
      ['oauth2|discord|7', 'bo@corp.example', 'discord'],
    ]),
    system: 'auth0',
    users: 2,
    people: '2 ? 0 ? 1',
    mapped: { user_id: 'externalid', provider: '' },
  },
  {
    what: 'Auth0: an import file with factors is one of people',
    content: json([
      {
        email: 'ann@corp.example',
        given_name: 'Ann',
        custom_password_hash: {
          algorithm: 'pbkdf2',
          hash: { value: `$pbkdf2-sha512$i=100000,l=64$c2FsdA$${'a'.repeat(86)}` },
        },
        mfa_factors: [{ totp: { secret: 'PEPPER' } }, { phone: { value: '+15550100001' } }],
        app_metadata: { roles: ['editor'] },
      },
    ]),
    system: 'auth0',
    users: 1,
    people: '1 0 1 1 ?',
    hashes: ['pbkdf2-sha512 100000 1'],
    roles: ['editor 1'],
    warnings: ['secrets-present'],
  },
  {
    what: 'Auth0: members of an organisation',
    content: json([{ user_id: 'auth0|1', email: 'a@corp.example', roles: [{ id: 'rol_1', name: 'admin' }] }]),
    system: 'auth0',
    users: 1,
    roles: ['admin 1'],
  },
  {
    what: 'Okta: a flattened API answer cannot tell who has a password',
    content: table([
      ['id', 'status', 'profile.login', 'profile.email', 'credentials.provider.type'],
      ['00u1', 'ACTIVE', 'a@corp.example', 'a@corp.example', 'OKTA'],
      ['00u2', 'STAGED', 'b@corp.example', 'b@corp.example', 'ACTIVE_DIRECTORY'],
    ]),
    system: 'okta',
    users: 2,
    people: '2 ? ? ? 0',
  },
  {
    what: 'Okta: states as the Admin Console shows them',
    content: table([
      ['Login', 'First Name', 'Last Name', 'Email', 'Status'],
      ['a@corp.example', 'A', 'B', 'a@corp.example', 'Password expired'],
      ['b@corp.example', 'C', 'D', 'b@corp.example', 'Deactivated'],
      ['c@corp.example', 'E', 'F', 'c@corp.example', 'Pending user action'],
    ]),
    system: 'okta',
    users: 3,
    states: ['DEPROVISIONED inactive 1', 'PASSWORD_EXPIRED active 1', 'PROVISIONED pending 1'],
  },
  {
    what: 'Okta: users of the Terraform provider',
    content: json({
      users: [
        {
          id: '00u1',
          admin_roles: ['ORG_ADMIN'],
          custom_profile_attributes: '{"loyalty":"gold"}',
          email: 'a@corp.example',
          first_name: 'A',
          group_memberships: ['00g1'],
          login: 'a@corp.example',
          status: 'ACTIVE',
        },
      ],
    }),
    system: 'okta',
    users: 1,
    people: '1 0 ? ? ?',
    roles: ['ORG_ADMIN 1'],
    groups: ['00g1 1'],
    mapped: { admin_roles: '', 'custom_profile_attributes.loyalty': 'custom:loyalty', first_name: 'givenname' },
  },
  {
    what: 'Cognito: one user as admin-get-user shows it',
    content: json({
      Username: 'u1',
      UserAttributes: [
        { Name: 'sub', Value: 'x-1' },
        { Name: 'email', Value: 'ann@home.example' },
      ],
      UserCreateDate: 1_610_000_000.123,
      Enabled: true,
      UserStatus: 'CONFIRMED',
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
    }),
    system: 'cognito',
    users: 1,
    people: '1 0 1 1 0',
    created: '2021-01-07',
  },
  {
    what: 'Cognito: second factors by text message',
    content: json({
      Users: ['ann', 'bo'].map((Username, i) => ({
        Username,
        Attributes: [{ Name: 'sub', Value: id(i) }],
        UserStatus: 'CONFIRMED',
        MFAOptions: i === 0 ? [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }] : [],
      })),
    }),
    system: 'cognito',
    users: 2,
    people: '0 0 2 1 0',
  },
  {
    what: 'Firebase: the Admin SDK keeps counters and providers to itself',
    content: json([
      {
        uid: 'u1',
        email: 'a@home.example',
        metadata: { creationTime: 'Mon, 02 Jan 2023 03:04:05 GMT', lastSignInTime: 'Thu, 01 Feb 2024 00:00:00 GMT' },
        customClaims: { role: 'staff' },
        providerData: [{ uid: 'x', providerId: 'password' }],
      },
    ]),
    system: 'firebase',
    users: 1,
    mapped: { uid: 'externalid', 'metadata.lastSignInTime': '', 'customClaims.role': '', 'providerData.uid': '' },
  },
  {
    what: 'Keycloak: users in brief, as a list of the admin API gives them',
    content: json([
      {
        id: id(1),
        username: 'ann',
        email: 'a@home.example',
        emailVerified: true,
        createdTimestamp: 1672617845000,
        enabled: false,
      },
    ]),
    system: 'keycloak',
    users: 1,
    states: ['disabled inactive 1'],
    created: '2023-01-02',
  },
  {
    what: 'Keycloak: the table USER_ENTITY',
    content: table([
      [
        'ID',
        'EMAIL',
        'EMAIL_CONSTRAINT',
        'ENABLED',
        'FEDERATION_LINK',
        'REALM_ID',
        'USERNAME',
        'CREATED_TIMESTAMP',
        'SERVICE_ACCOUNT_CLIENT_LINK',
      ],
      [id(1), 'a@home.example', 'a@home.example', 'f', '', 'r', 'ann', 1672617845000, ''],
      [id(2), '', id(2), 't', '', 'r', 'service-account-shop', 1672617845000, 'c1'],
    ]),
    system: 'keycloak',
    users: 1,
    people: '1 ? ? ? ?',
    states: ['disabled inactive 1'],
    created: '2023-01-02',
    notPeople: ['service accounts 1'],
    mapped: { EMAIL_CONSTRAINT: '', CREATED_TIMESTAMP: '', USERNAME: 'username' },
  },
  {
    what: 'Keycloak: argon2 with all its parameters, and users of a federated directory beside the own ones',
    content: json({
      realm: 'shop',
      users: [
        {
          username: 'ann',
          credentials: [
            {
              type: 'password',
              secretData: '{"value":"eA==","salt":"eA=="}',
              credentialData:
                '{"hashIterations":5,"algorithm":"argon2","additionalParameters":{"memory":["7168"],"type":["id"],"parallelism":["1"]}}',
            },
          ],
        },
      ],
      federatedUsers: [{ id: 'f:1:bo', credentials: [], realmRoles: ['buyer'] }],
    }),
    system: 'keycloak',
    users: 2,
    hashes: ['argon2id m=7168 t=5 p=1 1'],
    roles: ['buyer 1'],
  },
  {
    what: 'Keycloak: a partial export has service accounts at most',
    content: json({ realm: 'shop', users: [{ username: 'service-account-shop', serviceAccountClientId: 'shop' }] }),
    system: 'keycloak',
    users: 0,
    notPeople: ['service accounts 1'],
    warnings: ['no-users-in-realm'],
  },
]
