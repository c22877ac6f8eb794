import { gzipSync, strToU8 } from 'fflate'
import { rowXml, workbookOf } from '@/lib/core/intake/xlsx/workbook-fixture'

/** `system`: what the whole file is recognised as; `name` tells the format. */
export type SmallExport = { name: string; system: string; bytes: Uint8Array }

const json = (value: object) => JSON.stringify(value, null, 1)
const lines = (...records: object[]) => `${records.map((record) => JSON.stringify(record)).join('\n')}\n`
const bcrypt = `$2b$10$${'a'.repeat(53)}`
const schema = 'urn:ietf:params:scim:schemas:core:2.0:User'

/** An invented export of every system, and of every format that is read: small enough to be damaged thousands of times. */
const TEXTS: [name: string, system: string, text: string][] = [
  [
    'auth0.ndjson',
    'auth0',
    lines(
      {
        user_id: 'auth0|1',
        email: 'ann@corp.example',
        identities: [{ isSocial: false }],
        app_metadata: { roles: ['x'] },
      },
      { user_id: 'google-oauth2|2', email: 'bo@corp.example', identities: [{ isSocial: true }], logins_count: 3 },
    ),
  ],
  [
    'okta.csv',
    'okta',
    'User ID,Login,First Name,Last Name,Email,Status,Last Login\r\n00u1,ann@corp.example,Ann,"Alder, A.",ann@corp.example,ACTIVE,2024-01-01T00:00:00Z\r\n00u2,bo@corp.example,Bo,"Bo ""B"" Birch",bo@corp.example,LOCKED_OUT,\r\n',
  ],
  [
    'entra.csv',
    'entra',
    '"DisplayName","Id","Mail","UserPrincipalName","AccountEnabled","UserType","OnPremisesSyncEnabled"\n"Ann Alder","1","ann@corp.example","ann@corp.example","False","Member",""\n',
  ],
  [
    'b2c.json',
    'b2c',
    json({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
      value: [
        {
          id: 'a',
          accountEnabled: true,
          identities: [
            { signInType: 'emailAddress', issuer: 'shop.onmicrosoft.com', issuerAssignedId: 'ann@corp.example' },
          ],
        },
      ],
    }),
  ],
  [
    'cognito.json',
    'cognito',
    json({
      Users: [
        {
          Username: 'a',
          Attributes: [{ Name: 'sub', Value: '1' }],
          UserStatus: 'CONFIRMED',
          UserCreateDate: '2024-01-01T00:00:00Z',
        },
      ],
      PaginationToken: 'more',
    }),
  ],
  [
    'keycloak.json',
    'keycloak',
    json({
      realm: 'corp',
      users: [
        {
          username: 'ann',
          enabled: true,
          credentials: [
            { type: 'password', secretData: '{"value":"eA=="}', credentialData: '{"hashIterations":210000}' },
          ],
          realmRoles: ['staff'],
        },
      ],
    }),
  ],
  [
    'firebase.json',
    'firebase',
    json({
      users: [{ localId: 'aB1', email: 'ann@corp.example', passwordHash: 'eA==', salt: 'eQ==', providerUserInfo: [] }],
    }),
  ],
  [
    'ldap.ldif',
    'ldap',
    'version: 1\n\ndn: uid=ann,dc=corp,dc=example\nobjectClass: inetOrgPerson\nuid: ann\ncn;lang-en: Ann\n  Alder\nuserPassword:: e1NTSEF9YWJj\n\ndn: cn=g,dc=corp,dc=example\nobjectClass: groupOfNames\nmember: uid=ann,dc=corp,dc=example\n\ndn: uid=bo,dc=corp,dc=example\nchangetype: modify\nreplace: mail\nmail: bo@corp.example\n-\n',
  ],
  [
    'ad.csv',
    'ldap',
    'SamAccountName;Enabled;mail;LastLogonDate;DistinguishedName\nab;True;ann@corp.example;01.02.2024 10:11:12;CN=A,OU=Staff,DC=corp,DC=example\n',
  ],
  [
    'ping.json',
    'ping',
    json({
      _links: { next: { href: 'https://corp.example/next' } },
      _embedded: {
        users: [{ id: 'a', username: 'ann', population: { id: 'p' }, lifecycle: { status: 'ACCOUNT_OK' } }],
      },
    }),
  ],
  [
    'onelogin.csv',
    'onelogin',
    'id,firstname,lastname,email,username,status,state,openid_name,invalid_login_attempts\n1,Ann,Alder,ann@corp.example,ann,1,1,ann,0\n',
  ],
  [
    'forgerock.json',
    'forgerock',
    json({ result: [{ _id: '1', _rev: '0', userName: 'ann', accountStatus: 'active' }], resultCount: 1 }),
  ],
  [
    'fusionauth.json',
    'fusionauth',
    json({
      users: [
        {
          email: 'ann@corp.example',
          encryptionScheme: 'bcrypt',
          registrations: [{ applicationId: 'a', roles: ['x'] }],
        },
      ],
    }),
  ],
  [
    'clerk.json',
    'clerk',
    json([
      {
        id: 'user_1',
        primary_email_address_id: 'i',
        email_addresses: [{ id: 'i', email_address: 'ann@corp.example' }],
      },
    ]),
  ],
  [
    'supabase.csv',
    'supabase',
    `id,aud,email,encrypted_password,raw_user_meta_data,raw_app_meta_data\n1,authenticated,ann@corp.example,${bcrypt},"{""name"":""Ann""}","{""provider"":""email""}"\n`,
  ],
  [
    'authjs.json',
    'authjs',
    json([
      { id: 'clx0000000000000000000001', name: 'Ann', email: 'ann@corp.example', emailVerified: null, image: null },
    ]),
  ],
  [
    'wordpress.csv',
    'wordpress',
    `ID,user_login,user_pass,user_email,user_registered,wp_capabilities\n1,ann,$P$B${'a'.repeat(30)},ann@corp.example,2020-01-01 00:00:00,"a:1:{s:13:""administrator"";b:1;}"\n`,
  ],
  [
    'google.csv',
    'google',
    'First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Status [READ ONLY]\nAnn,Alder,ann@corp.example,/,Active\n',
  ],
  [
    'wso2-is.csv',
    'wso2-is',
    'UM_ID,UM_USER_ID,UM_USER_NAME,UM_USER_PASSWORD,UM_SALT_VALUE,UM_TENANT_ID\n1,u-1,ann,c2hhMjU2,c2FsdA==,-1234\n',
  ],
  [
    'scim.json',
    'scim',
    json({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 1,
      Resources: [
        { schemas: [schema], id: 'u', userName: 'ann', emails: [{ value: 'ann@corp.example', primary: true }] },
      ],
    }),
  ],
  ['people.tsv', 'generic', 'username\temail\tgiven name\nann\tann@corp.example\tAnn\nbo\t\tBo\n'],
  ['people.psv', 'generic', 'Exported 2024\n\nusername|email|phone\nann|ann@corp.example|+3538355501\nbo|NULL|\n'],
]

const people = rowXml(1, ['username', 'email', 'number']) + rowXml(2, ['ann', 'ann@corp.example', 7])

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  for (const [i, unit] of [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].entries())
    view.setUint16(i * 2, unit, true)
  return bytes
}

export function smallExports(): SmallExport[] {
  const texts = TEXTS.map(([name, system, text]) => ({ name, system, bytes: strToU8(text) }))
  const [ndjson, table] = texts
  return [
    ...texts,
    { name: 'people.xlsx', system: 'generic', bytes: workbookOf([{ name: 'Users', rows: people }]) },
    { name: 'auth0.ndjson.gz', system: 'auth0', bytes: gzipSync(ndjson!.bytes, { mtime: 0 }) },
    { name: 'okta-utf16.csv', system: 'okta', bytes: utf16(new TextDecoder().decode(table!.bytes)) },
    {
      name: 'windows.csv',
      system: 'generic',
      bytes: strToU8('username;email;surname\nann;ann@corp.example;M\xfcller\n', true),
    },
  ]
}
