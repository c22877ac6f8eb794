import { json, table, type Variant } from './variant-fixture'

const entry = (dn: string, classes: string, more: string[]) =>
  `${[`dn: ${dn}`, ...classes.split(' ').map((name) => `objectClass: ${name}`), ...more].join('\n')}\n\n`
const PERSON = 'top person organizationalPerson inetOrgPerson'
const guid = (last: number) =>
  btoa(String.fromCharCode(224, 4, 37, 63, 137, 79, 211, 17, 154, 12, 3, 5, 232, 44, 51, last))
const adUser = (name: string, last: number, control: number) =>
  entry(`CN=${name},OU=Staff,DC=corp,DC=example`, 'top person organizationalPerson user', [
    `objectGUID:: ${guid(last)}`,
    `sAMAccountName: ${name}`,
    `userAccountControl: ${control}`,
  ])

/** LDAP servers of several makers, Active Directory, ForgeRock, Ping. */
export const DIRECTORIES: Variant[] = [
  {
    what: 'Active Directory: ldifde writes binary GUIDs, which tell people apart; contacts and managed accounts are nobody',
    content: [
      adUser('ann', 200, 512),
      adUser('bo', 201, 514),
      entry('CN=svc,DC=corp,DC=example', 'top person user computer msDS-GroupManagedServiceAccount', [
        'sAMAccountName: svc$',
      ]),
      entry('CN=PC1,DC=corp,DC=example', 'top person user computer', ['sAMAccountName: PC1$']),
      entry('CN=Ext,DC=corp,DC=example', 'top person contact', ['mail: ext@other.example']),
    ].join(''),
    system: 'ldap',
    users: 2,
    states: ['disabled inactive 1', 'enabled active 1'],
    notPeople: ['computers 1', 'contacts 1', 'service accounts 1'],
    warnings: [],
    mapped: { objectGUID: 'externalid' },
  },
  {
    what: 'Active Directory: a German spreadsheet, with the names that PowerShell gives attributes',
    content: table(
      [
        [
          'SamAccountName',
          'DistinguishedName',
          'Enabled',
          'MobilePhone',
          'OfficePhone',
          'LastLogonDate',
          'LockedOut',
          'MemberOf',
        ],
        [
          'ann',
          'CN=A',
          'Wahr',
          '+49 170 1',
          '',
          '01.02.2024 10:11:12',
          'Falsch',
          'Microsoft.ActiveDirectory.Management.ADPropertyValueCollection',
        ],
        [
          'bo',
          'CN=B',
          'Falsch',
          '',
          '+49 89 1',
          '',
          'Falsch',
          'Microsoft.ActiveDirectory.Management.ADPropertyValueCollection',
        ],
      ],
      ';',
    ),
    system: 'ldap',
    users: 2,
    people: '? 2 ? ? ?',
    states: ['disabled inactive 1', 'enabled active 1'],
    login: '2024-02-01 1',
    groups: [],
    mapped: { LastLogonDate: '', LockedOut: '', MobilePhone: 'mobile' },
  },
  {
    what: "Active Directory: dates as Windows PowerShell's ConvertTo-Json writes them",
    content: json([
      {
        DistinguishedName: 'CN=A',
        SamAccountName: 'ann',
        Enabled: true,
        LastLogonDate: '/Date(1706745600000)/',
        whenCreated: '/Date(1672617845000+0100)/',
      },
    ]),
    system: 'ldap',
    users: 1,
    login: '2024-02-01 0',
    created: '2024-02-01',
  },
  {
    what: 'OpenLDAP: nothing tells the last login, so nobody is said to have never logged in; a stopped search is told',
    content: `${entry('uid=ann,dc=corp,dc=example', PERSON, ['uid: ann', 'createTimestamp: 20230102030405Z'])}# search reference\nref: ldap://other.example/dc=corp\n\n# search result\nsearch: 2\nresult: 4 Size limit exceeded\n\n# numEntries: 1\n`,
    system: 'ldap',
    users: 1,
    login: '',
    created: '2023-01-02',
    warnings: ['search-limit'],
  },
  {
    what: '389 Directory Server and FreeIPA: locks and logins of their own',
    content: [
      entry('uid=ann,dc=corp,dc=example', PERSON, [
        'uid: ann',
        'nsUniqueId: 1',
        'nsAccountLock: FALSE',
        'lastLoginTime: 20240201030405Z',
      ]),
      entry('uid=bo,dc=corp,dc=example', PERSON, [
        'uid: bo',
        'nsUniqueId: 2',
        'nsAccountLock: TRUE',
        'krbLastSuccessfulAuth: 20240102030405Z',
      ]),
    ].join(''),
    system: 'ldap',
    users: 2,
    states: ['disabled inactive 1', 'enabled active 1'],
    login: '2024-02-01 0',
    mapped: { lastLoginTime: '', nsUniqueId: 'externalid' },
  },
  {
    what: 'PingDirectory: reversible passwords are no clear text, groups are virtual',
    content: entry('uid=ann,dc=corp,dc=example', PERSON, [
      'uid: ann',
      'userPassword: {AES256GCM}BUXyzzzzzzzz',
      'ds-pwp-account-disabled: true',
      'isMemberOf: cn=staff,dc=corp,dc=example',
    ]),
    system: 'ldap',
    users: 1,
    states: ['disabled inactive 1'],
    hashes: ['AES256GCM (reversible) 1'],
    groups: ['cn=staff,dc=corp,dc=example 1'],
    warnings: [],
  },
  {
    what: 'ForgeRock AM: users of a realm, with everything in lists',
    content: json({
      result: [
        {
          _id: 'ann',
          _rev: '1',
          username: 'ann',
          inetUserStatus: ['Inactive'],
          mail: ['a@corp.example'],
          userPassword: ['{PBKDF2-HMAC-SHA256}10:abcd'],
          createTimestamp: ['20230102030405Z'],
          dn: ['uid=ann'],
        },
      ],
      resultCount: 1,
    }),
    system: 'forgerock',
    users: 1,
    people: '1 0 1 ? ?',
    states: ['inactive inactive 1'],
    created: '2023-01-02',
    hashes: ['pbkdf2-hmac-sha256 10 1'],
    mapped: { dn: '', inetUserStatus: '' },
  },
  {
    what: 'ForgeRock IDM: an encrypted password is one, and security answers are secret',
    content: json({
      result: [
        {
          _id: '1',
          _rev: '0',
          userName: 'ann',
          accountStatus: 'active',
          password: {
            $crypto: { type: 'x-simple-encryption', value: { cipher: 'AES/CBC/PKCS5Padding', data: 'eA==' } },
          },
          kbaInfo: [{ customQuestion: 'Where?', answer: { $crypto: { value: { algorithm: 'SHA-256', data: 'x' } } } }],
        },
      ],
    }),
    system: 'forgerock',
    users: 1,
    people: '0 0 1 ? ?',
    hashes: ['aes/cbc/pkcs5padding (reversible) 1'],
    mapped: { 'kbaInfo.customQuestion': '' },
  },
  {
    what: 'Advanced Identity Cloud: a CSV with its columns',
    content: table([
      ['_id', 'userName', 'accountStatus', 'frIndexedString1'],
      ['1', 'ann', 'inactive', 'gold'],
    ]),
    system: 'forgerock',
    users: 1,
    states: ['inactive inactive 1'],
  },
  {
    what: 'PingOne: who must still verify, and who comes from elsewhere',
    content: json([
      {
        id: '1',
        username: 'a',
        population: { id: 'p' },
        enabled: true,
        lifecycle: { status: 'VERIFICATION_REQUIRED' },
        identityProvider: { type: 'PING_ONE' },
      },
      {
        id: '2',
        username: 'b',
        population: { id: 'p' },
        enabled: true,
        lifecycle: { status: 'ACCOUNT_OK' },
        identityProvider: { id: 'g', type: 'GOOGLE' },
      },
    ]),
    system: 'ping',
    users: 2,
    people: '0 0 ? ? 1',
    states: ['VERIFICATION_REQUIRED pending 1', 'enabled active 1'],
  },
]
