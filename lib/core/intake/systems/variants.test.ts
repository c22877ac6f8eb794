import { expect, test } from 'vitest'
import { codes, readable } from '@/lib/core/profile/test-kit'

/** Invented exports as these systems also write them: other tools, other versions, other wrappers, other languages. */
const json = (value: object) => JSON.stringify(value)
const read = (content: string | Uint8Array, name = 'export.csv') => readable({ name, content })

test('Okta: the CSV of a user report', () => {
  const profile = read(
    'User ID,Login,First Name,Last Name,Email,Status,Last Login\n00u1,a@corp.example,A,B,a@corp.example,ACTIVE,2024-01-01T00:00:00Z\n00u2,b@corp.example,C,D,b@corp.example,LOCKED_OUT,\n',
  )
  expect(profile).toMatchObject({ system: 'okta', users: 2, population: { withEmail: 2 } })
  expect(profile.population.states.map(({ name }) => name)).toEqual(['ACTIVE', 'LOCKED_OUT'])
})

test('Entra ID: what Get-MgUser and Export-Csv write', () => {
  const profile = read(
    '"DisplayName","Id","Mail","UserPrincipalName","AccountEnabled","UserType","OnPremisesSyncEnabled"\n"A B","1","a@corp.example","a@corp.example","False","Member",""\n',
  )
  expect(profile).toMatchObject({ system: 'entra', users: 1, population: { states: [{ name: 'disabled', count: 1 }] } })
})

test('Firebase: users as the Admin SDK lists them', () => {
  const user = (providerId: string) => ({
    uid: `aBcD1234${providerId}`,
    email: `${providerId.length}@corp.example`,
    metadata: { creationTime: 'Mon, 01 Jan 2024 00:00:00 GMT', lastSignInTime: 'Fri, 02 Feb 2024 00:00:00 GMT' },
    providerData: [{ providerId, uid: 'x' }],
  })
  const profile = read(json({ users: [user('password'), user('google.com')] }), 'users.json')
  expect(profile).toMatchObject({
    system: 'firebase',
    users: 2,
    population: { withPassword: 1, withSocialLogin: 1, lastLogin: { asOf: '2024-02-02' } },
  })
})

test('Keycloak: several realms in one file', () => {
  const credentials = [
    {
      type: 'password',
      secretData: '{"value":"eA==","salt":"eQ=="}',
      credentialData: '{"hashIterations":210000,"algorithm":"pbkdf2-sha512"}',
    },
  ]
  const realm = (name: string, users: object[]) => ({ id: name, realm: name, enabled: true, roles: {}, users })
  const content = json([
    realm('one', [{ username: 'ann', enabled: true, credentials }]),
    realm('two', [{ username: 'bo', enabled: false }]),
  ])
  const profile = read(content, 'realms.json')
  expect(profile).toMatchObject({ system: 'keycloak', users: 2 })
  expect(profile.hashes).toEqual([{ algorithm: 'pbkdf2-sha512 210000', count: 1 }])
})

test('Keycloak: rows of the database in small letters', () => {
  const profile = read(
    'id,email,enabled,username,secret_data,credential_data\n1,a@corp.example,t,a,"{""value"":""eA==""}","{""algorithm"":""pbkdf2-sha256""}"\n2,b@corp.example,f,b,,\n',
  )
  expect(profile).toMatchObject({ system: 'keycloak', users: 2 })
  expect(profile.population.states.map(({ name }) => name).sort()).toEqual(['disabled', 'enabled'])
})

test('WSO2 IS: rows of UM_USER', () => {
  const profile = read(
    'UM_ID,UM_USER_ID,UM_USER_NAME,UM_USER_PASSWORD,UM_SALT_VALUE,UM_TENANT_ID\n1,u-1,ann,c2hhMjU2,c2FsdA==,-1234\n2,u-2,bo,c2hhMjU3,c2FsdA==,-1234\n',
  )
  expect(profile).toMatchObject({ system: 'wso2-is', users: 2, population: { withPassword: 2 } })
})

test('Supabase: the admin API is not taken for Auth0', () => {
  const user = {
    id: '1',
    aud: 'authenticated',
    role: 'authenticated',
    email: 'a@corp.example',
    app_metadata: { provider: 'email', roles: ['staff'] },
    user_metadata: {},
    created_at: '2024-01-01T00:00:00Z',
  }
  const profile = read(json({ users: [user], aud: 'authenticated' }), 'users.json')
  expect(profile).toMatchObject({ system: 'supabase', users: 1, roles: [{ name: 'staff', count: 1 }] })
})

test('Clerk: users of the API', () => {
  const user = {
    id: 'user_2abc',
    object: 'user',
    first_name: 'A',
    last_name: 'B',
    primary_email_address_id: 'idn_1',
    email_addresses: [{ id: 'idn_1', email_address: 'a@corp.example' }],
    two_factor_enabled: true,
    banned: false,
  }
  expect(read(json([user]), 'users.json')).toMatchObject({
    system: 'clerk',
    users: 1,
    population: { withEmail: 1, withMfa: 1 },
  })
})

test('LDAP: what ldapsearch writes behind the entries is no broken record', () => {
  const profile = read(
    '# extended LDIF\n#\n\ndn: uid=a,dc=example\nobjectClass: inetOrgPerson\nuid: a\ncn: A\nsn: B\n\n# search result\nsearch: 2\nresult: 0 Success\n\n# numEntries: 1\n',
    'users.ldif',
  )
  expect(profile).toMatchObject({ system: 'ldap', users: 1 })
  expect(codes(profile)).not.toContain('bad-record')
})

test('Active Directory: a script with German dates and semicolons', () => {
  const profile = read(
    'SamAccountName;Enabled;mail;LastLogonDate;DistinguishedName\nab;True;a@corp.example;01.02.2024 10:11:12;CN=A,OU=Staff,DC=corp,DC=example\n',
  )
  expect(profile).toMatchObject({ system: 'ldap', users: 1, population: { lastLogin: { asOf: '2024-02-01' } } })
})

const LISTS = [
  ["Nom;Prénom;Adresse e-mail;Nom d'utilisateur;Mot de passe;Dernière connexion", 'French'],
  ['Nachname;Vorname;E-Mail-Adresse;Benutzername;Kennwort;Letzte Anmeldung', 'German'],
  ['Apellido;Nombre;Correo electrónico;Nombre de usuario;Contraseña;Último acceso', 'Spanish'],
  ['Cognome;Nome;Indirizzo e-mail;Nome utente;Password;Ultimo accesso', 'Italian'],
  ['姓;名;メールアドレス;ユーザー名;パスワード;最終ログイン', 'Japanese'],
] as const

test.each(LISTS)('a list of people with the header %s', (header) => {
  const profile = read(`${header}\nAlder;Ann;ann@corp.example;ann;x1;2024-03-04\nBirch;Bo;;bo;;2024-02-01\n`)
  expect(profile).toMatchObject({
    users: 2,
    population: { withEmail: 1, withPassword: 1, lastLogin: { asOf: '2024-03-04' } },
  })
})
