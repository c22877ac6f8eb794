import { expect, test } from 'vitest'
import { attribute, codes, readable } from './test-kit'

/** Small invented exports of systems for which no public sample is at hand, written as their vendors write them. */
const table = (...rows: string[]) => `${rows.join('\r\n')}\r\n`

test('Auth0 CSV: the apostrophe against formulas is no part of a value', () => {
  const content = table(
    'user_id,email,name,created_at,email_verified,logins_count',
    `"'auth0|5f1","'ann@corp.example","'Ann Test",2024-01-02T03:04:05.000Z,true,3`,
    `"'auth0|5f2","'bo@corp.example","'Bo Test",2024-02-02T03:04:05.000Z,false,1`,
  )
  const profile = readable({ name: 'auth0.csv', content })
  expect(profile).toMatchObject({ system: 'auth0', users: 2, population: { withPassword: 2 } })
  expect(attribute(profile, 'email')).toMatchObject({ type: 'email', maxLength: 16 })
  expect(codes(profile)).toContain('formula-prefix')
})

test('Okta template CSV', () => {
  const content = table(
    'login,firstName,lastName,email,secondEmail,mobilePhone,employeeNumber,costCenter,managerId,department',
    'ann@corp.example,Ann,Test,ann@corp.example,,+15550100001,0001,C1,,Sales',
    'bo@corp.example,Bo,Test,bo@corp.example,,,0002,C2,,Sales',
  )
  const profile = readable({ name: 'okta.csv', content })
  expect(profile).toMatchObject({ system: 'okta', users: 2, population: { withPhone: 1, withPassword: null } })
  expect(attribute(profile, 'employeeNumber').type).toBe('identifier')
})

test('Entra portal download, old and new columns', () => {
  const rows = [
    'ann@corp.example,Ann Test,id-1,Member,True',
    'bo_home.example#EXT#@corp.example,Bo Test,id-2,Guest,False',
  ]
  for (const id of ['objectId', 'id']) {
    const content = `\ufeff${table(`userPrincipalName,displayName,${id},userType,accountEnabled`, ...rows)}`
    const profile = readable({ name: 'exportUsers.csv', content })
    expect(profile).toMatchObject({ system: 'entra', users: 2 })
    expect(profile.population.states).toEqual([
      { name: 'disabled', count: 1 },
      { name: 'enabled', count: 1 },
    ])
  }
})

test('Active Directory: csvde and Get-ADUser', () => {
  const csvde = table(
    'DN,objectClass,sAMAccountName,userAccountControl,mail,memberOf',
    '"CN=Ann,OU=People,DC=corp,DC=example",user,ann,512,ann@corp.example,"CN=A,DC=x;CN=B,DC=x"',
    '"CN=Bo,OU=People,DC=corp,DC=example",user,bo,66050,bo@corp.example,',
    '"CN=PC1,OU=Computers,DC=corp,DC=example",computer,PC1$,4096,,',
    '"CN=krbtgt,CN=Users,DC=corp,DC=example",user,krbtgt,514,,',
  )
  const profile = readable({ name: 'ad.csv', content: csvde })
  expect(profile).toMatchObject({ system: 'ldap', users: 2 })
  expect(profile.population.states.map(({ name }) => name).sort()).toEqual(['disabled', 'enabled'])
  expect(profile.population.notPeople.map(({ name }) => name).sort()).toEqual(['computers', 'service accounts'])
  const powerShell = table(
    '#TYPE Microsoft.ActiveDirectory.Management.ADUser',
    '"DistinguishedName";"Enabled";"GivenName";"ObjectGUID";"SamAccountName";"SID"',
    '"CN=Ann,DC=corp,DC=example";"True";"Ann";"3f2504e0-4f89-11d3-9a0c-0305e82c3301";"ann";"S-1-5-21-1"',
    '"CN=Bo,DC=corp,DC=example";"False";"Bo";"3f2504e0-4f89-11d3-9a0c-0305e82c3302";"bo";"S-1-5-21-2"',
  )
  expect(readable({ name: 'users.csv', content: powerShell })).toMatchObject({ system: 'ldap', users: 2 })
})

test('Google Workspace download', () => {
  const content = table(
    'First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],2sv Enrolled [READ ONLY]',
    'Ann,Test,ann@corp.example,/Sales,Active,2024/01/31 07:55:13,True',
    'Bo,Test,bo@corp.example,/Sales/North,Suspended,Never logged in,False',
  )
  const profile = readable({ name: 'User_Download.csv', content })
  expect(profile).toMatchObject({ system: 'google', users: 2, population: { withEmail: 2, withMfa: 1 } })
  expect(profile.population.lastLogin).toMatchObject({ asOf: '2024-01-31', never: 1 })
  expect(profile.groups.map(({ name }) => name)).toEqual(['/Sales', '/Sales/North'])
})

test('PingOne users of the API', () => {
  const user = (n: number, enabled: boolean) => ({
    id: `id-${n}`,
    username: `u${n}`,
    email: `u${n}@corp.example`,
    population: { id: 'p' },
    lifecycle: { status: 'ACCOUNT_OK' },
    enabled,
    mfaEnabled: n === 1,
  })
  const content = JSON.stringify({ _embedded: { users: [user(1, true), user(2, false)] }, count: 5, size: 2 })
  const profile = readable({ name: 'ping.json', content })
  expect(profile).toMatchObject({ system: 'ping', users: 2, population: { withMfa: 1 } })
  expect(codes(profile)).toContain('partial-page')
})

test('Firebase CSV of newer tools has 53 fields', () => {
  const row = (id: string, hash: string) => {
    const cells = Array<string>(53).fill('')
    cells[0] = id
    cells[1] = `${id}@corp.example`
    cells[2] = 'true'
    cells[3] = hash
    cells[23] = '1704067200000'
    return cells.join(',')
  }
  const profile = readable({ name: 'users.csv', content: [row('a1', 'UkVEQUNURUQ9PT0='), row('a2', '')].join('\n') })
  expect(profile).toMatchObject({ system: 'firebase', users: 2, population: { withPassword: 1, withEmail: 2 } })
  expect(attribute(profile, 'yahooPhotoUrl').type).toBe('empty')
})

test('the Firebase emulator writes passwords in clear text', () => {
  const content = JSON.stringify({
    kind: 'identitytoolkit#DownloadAccountResponse',
    users: [{ localId: 'a', passwordHash: 'fakeHash:salt=x:password=y', salt: 'x' }],
  })
  const profile = readable({ name: 'accounts.json', content })
  expect(profile.hashes).toEqual([{ algorithm: 'clear text', count: 1 }])
  expect(codes(profile)).toContain('clear-text-passwords')
})

test('Keycloak with argon2 and a one-time code', () => {
  const credentials = [
    {
      type: 'password',
      secretData: '{"value":"eA==","salt":"eA=="}',
      credentialData: '{"hashIterations":5,"algorithm":"argon2","additionalParameters":{"type":["id"]}}',
    },
    { type: 'otp', secretData: '{"value":"JBSWY3DPEHPK3PXP"}', credentialData: '{"subType":"totp","digits":6}' },
  ]
  const content = JSON.stringify({
    realm: 'r',
    users: [
      { username: 'ann', credentials, federatedIdentities: [{ identityProvider: 'google' }] },
      { username: 'bo', credentials: [] },
    ],
  })
  const profile = readable({ name: 'r.json', content })
  expect(profile.population).toMatchObject({ withMfa: 1, withPassword: 1, withSocialLogin: 1 })
  expect(profile.hashes).toEqual([{ algorithm: 'argon2 5', count: 1 }])
})

test('WSO2 bulk import with claims', () => {
  const content = table(
    'UserName,Password,Claims',
    'ann,Example123,http://wso2.org/claims/emailaddress=ann@corp.example',
    'bo,Example456,',
  )
  expect(readable({ name: 'bulk.csv', content })).toMatchObject({
    system: 'wso2-is',
    users: 2,
    population: { withPassword: 2 },
  })
})

test('WordPress rows and their hashes', () => {
  const content = table(
    'ID,user_login,user_pass,user_email',
    `1,ann,$P$B${'x'.repeat(30)},ann@corp.example`,
    `2,bo,$P$B${'y'.repeat(30)},bo@corp.example`,
  )
  const profile = readable({ name: 'wp_users.csv', content })
  expect(profile).toMatchObject({ system: 'wordpress', users: 2, population: { withEmail: 2 } })
  expect(profile.hashes).toEqual([{ algorithm: 'phpass', count: 2 }])
})

test('columns in German are understood', () => {
  const content =
    'Benutzername;Vorname;Nachname;E-Mail;Telefon;Status\nann;Ann;Test;ann@corp.example;030 1234567;aktiv\nbo;Bo;Test;;;aktiv\n'
  const profile = readable({ name: 'liste.csv', content })
  expect(profile).toMatchObject({ system: 'generic', users: 2, population: { withEmail: 1, withPhone: 1 } })
  for (const name of ['Benutzername', 'Vorname', 'Nachname', 'E-Mail', 'Telefon'])
    expect(attribute(profile, name).pii).toBe('personal')
})

test('files of two systems at once are told apart', () => {
  const auth0 = {
    name: 'a.json',
    content: JSON.stringify([{ user_id: 'auth0|1', email: 'a@corp.example', identities: [{ connection: 'c' }] }]),
  }
  const okta = {
    name: 'o.json',
    content: JSON.stringify([
      {
        id: '00u1',
        status: 'ACTIVE',
        profile: { login: 'b@corp.example' },
        credentials: { provider: { type: 'OKTA' } },
      },
    ]),
  }
  expect(codes(readable(auth0, okta))).toContain('mixed-systems')
})
