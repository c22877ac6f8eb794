import { json, lines, table, type Variant } from './variant-fixture'

const WSO2 = 'urn:scim:wso2:schema'
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const CORE = 'urn:ietf:params:scim:schemas:core:2.0:User'
const wso2 = (extension: object) =>
  json({
    totalResults: 1,
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    Resources: [
      {
        schemas: [CORE],
        id: '1',
        userName: 'ann',
        emails: ['a@corp.example'],
        roles: [{ display: 'everyone', value: 'r1' }],
        ...extension,
      },
    ],
  })

/** Google, WSO2, FusionAuth, Supabase and Clerk. */
export const PLATFORMS: Variant[] = [
  {
    what: 'Google: users of the Directory API, one page of them',
    content: json({
      users: ['a', 'b', 'c'].map((name, i) => ({
        primaryEmail: `${name}@corp.example`,
        name: { givenName: name, familyName: 'X' },
        suspended: i === 1,
        archived: i === 2,
        lastLoginTime: i === 0 ? '1970-01-01T00:00:00.000Z' : '2024-01-31T07:55:13.000Z',
        aliases: [`${name}@alias.example`],
        customSchemas: { hr: { grade: '7' } },
        isMailboxSetup: true,
      })),
      nextPageToken: 'abc',
    }),
    system: 'google',
    users: 3,
    states: ['Active active 1', 'Archived inactive 1', 'Suspended inactive 1'],
    login: '2024-01-31 1',
    warnings: ['partial-page'],
    mapped: { aliases: 'emailAddresses', 'customSchemas.hr.grade': 'custom:hr_grade', isMailboxSetup: '' },
  },
  {
    what: 'Google: GAM numbers what it takes out of lists',
    content: table([
      [
        'primaryEmail',
        'name.familyName',
        'emails.0.address',
        'emails.0.type',
        'phones.0.value',
        'suspended',
        'lastLoginTime',
      ],
      ['a@corp.example', 'X', 'a@corp.example', 'work', '+15550100001', 'True', 'Never'],
    ]),
    system: 'google',
    users: 1,
    people: '1 1 ? ? ?',
    states: ['Suspended inactive 1'],
    mapped: { 'phones.0.value': 'mobile', 'emails.0.type': '' },
  },
  {
    what: 'WSO2 IS: a SCIM list is not taken for that of any server',
    content: wso2({
      [WSO2]: { accountLocked: 'true', lastLogonTime: '1706687713000', totpEnabled: 'true', userSourceId: 'x' },
    }),
    system: 'wso2-is',
    users: 1,
    people: '1 0 ? 1 ?',
    states: ['locked inactive 1'],
    login: '2024-01-31 0',
    roles: ['everyone 1'],
    mapped: { [`${WSO2}.lastLogonTime`]: '', [`${WSO2}.userSourceId`]: '', [`${WSO2}.totpEnabled`]: '' },
  },
  {
    what: 'WSO2 IS 5: claims of identity in the enterprise extension',
    content: wso2({ [ENTERPRISE]: { accountDisabled: true, lastLogonTime: '1706687713000', country: 'DE' } }),
    system: 'wso2-is',
    users: 1,
    states: ['disabled inactive 1'],
    login: '2024-01-31 0',
    mapped: { [`${ENTERPRISE}.country`]: 'country' },
  },
  {
    what: 'FusionAuth: the table of identities',
    content: table([
      [
        'id',
        'email',
        'encryption_scheme',
        'factor',
        'insert_instant',
        'password',
        'salt',
        'tenants_id',
        'users_id',
        'verified',
      ],
      ['1', 'a@corp.example', 'bcrypt', '10', '1672617845000', 'q83vEjRWq83vEjRW', 'c2FsdA', 't', 'u-1', 't'],
    ]),
    system: 'fusionauth',
    users: 1,
    people: '1 ? 1 ? ?',
    created: '2023-01-02',
    hashes: ['bcrypt cost 10 1'],
    mapped: { encryption_scheme: '', insert_instant: '', tenants_id: '' },
  },
  {
    what: 'FusionAuth: methods of a second factor',
    content: lines(
      ['a', 'b'].map((username, i) => ({
        username,
        registrations: [{ applicationId: 'x', roles: ['user'] }],
        twoFactor: { methods: i === 0 ? [{ id: '2', method: 'authenticator' }] : [] },
      })),
    ),
    system: 'fusionauth',
    users: 2,
    people: '0 0 ? 1 ?',
    roles: ['user 2'],
  },
  {
    what: 'Supabase: roles and providers in the JSON of a cell, bans without end, anonymous accounts',
    content: table([
      [
        'id',
        'email',
        'encrypted_password',
        'raw_app_meta_data',
        'raw_user_meta_data',
        'banned_until',
        'confirmed_at',
        'is_anonymous',
      ],
      [
        '1',
        'a@corp.example',
        '',
        '"{""providers"":[""google""],""roles"":[""staff""]}"',
        '{}',
        '2124-01-01 00:00:00+00',
        '2023-01-02 03:04:05+00',
        'f',
      ],
      [
        '2',
        'b@corp.example',
        '',
        '"{""providers"":[""email""],""roles"":[""staff""]}"',
        '{}',
        '',
        '2023-01-02 03:04:05+00',
        'f',
      ],
      ['3', '', '', '{}', '{}', '', '', 't'],
    ]),
    system: 'supabase',
    users: 2,
    people: '2 ? 0 ? 1',
    states: ['active active 1', 'banned inactive 1'],
    roles: ['staff 2'],
    notPeople: ['anonymous accounts 1'],
  },
  {
    what: 'Supabase: the admin API with factors and identities',
    content: json({
      users: [
        {
          id: '1',
          aud: 'authenticated',
          email: 'a@corp.example',
          confirmed_at: '2023-01-02T03:04:05Z',
          app_metadata: { provider: 'google', providers: ['google'] },
          identities: [{ identity_id: 'x', provider: 'google' }],
          factors: [{ status: 'verified', factor_type: 'totp' }],
        },
      ],
    }),
    system: 'supabase',
    users: 1,
    people: '1 0 ? 1 1',
    mapped: { 'identities.identity_id': '', 'factors.factor_type': '' },
  },
  {
    what: 'Firebase: custom claims in the JSON of a text',
    content: json({
      users: [{ localId: 'a', email: 'a@home.example', customAttributes: '{"role":"admin","tier":3}' }],
    }),
    system: 'firebase',
    users: 1,
    roles: ['admin 1'],
    mapped: { 'customAttributes.tier': 'custom:tier', 'customAttributes.role': '' },
  },
  {
    what: 'Clerk: users as the SDK writes them, on one page of more',
    content: json({
      data: [
        {
          id: 'user_2a',
          passwordEnabled: true,
          twoFactorEnabled: true,
          banned: true,
          primaryEmailAddressId: 'i',
          firstName: 'Ann',
          emailAddresses: [{ id: 'i', emailAddress: 'a@corp.example', linkedTo: [] }],
          externalAccounts: [],
          unsafeMetadata: {},
          lastActiveAt: 1706687713000,
        },
      ],
      totalCount: 300,
    }),
    system: 'clerk',
    users: 1,
    people: '1 0 1 1 0',
    states: ['banned inactive 1'],
    warnings: ['partial-page'],
    mapped: {
      'emailAddresses.id': '',
      lastActiveAt: '',
      primaryEmailAddressId: '',
      'emailAddresses.emailAddress': 'emailaddress',
    },
  },
]
