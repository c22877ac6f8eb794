import { expect, test } from 'vitest'
import { codes, readable, type TestFile } from '@/lib/core/profile/test-kit'

/** Invented files as they lie beside the export of the users. Names put them before it, as they often do. */
const csv = (name: string, ...rows: string[]): TestFile => ({ name, content: `${rows.join('\n')}\n` })
const json = (name: string, value: object): TestFile => ({ name, content: JSON.stringify(value) })

const USERS = csv(
  'users.csv',
  'id,username,email,status',
  'u1,ann,a@corp.example,active',
  'u2,bo,b@corp.example,active',
)
const users = [
  { id: '00u1', status: 'ACTIVE', profile: { login: 'a@corp.example', email: 'a@corp.example' }, credentials: {} },
]

const COMPANIONS: [string, TestFile, string[]][] = [
  [
    'groups of Entra ID',
    csv(
      'a.csv',
      'id,displayName,mail,mailEnabled,securityEnabled,groupType',
      'g1,Sales,s@corp.example,True,True,Security',
    ),
    [],
  ],
  [
    'groups of Graph with members',
    json('a.json', {
      value: [
        {
          id: 'g1',
          displayName: 'Sales',
          mailEnabled: false,
          securityEnabled: true,
          groupTypes: [],
          members: [{ id: 'u1' }, { id: 'u2' }],
        },
      ],
    }),
    ['Sales 2'],
  ],
  [
    'groups of Okta',
    json('a.json', [
      { id: '00g1', type: 'OKTA_GROUP', objectClass: ['okta:user_group'], profile: { name: 'Everyone' } },
    ]),
    [],
  ],
  [
    'groups of Google',
    csv('a.csv', 'Group Email [Required],Group Name [Required],Group Description', 's@corp.example,Sales,'),
    [],
  ],
  [
    'groups that GAM prints',
    csv('a.csv', 'email,id,name,directMembersCount', 's@corp.example,01,Sales,7'),
    ['Sales 7'],
  ],
  [
    'members that GAM prints',
    csv('a.csv', 'group,type,role,id,status,email', 's@corp.example,USER,MEMBER,1,ACTIVE,a@corp.example'),
    ['s@corp.example 1'],
  ],
  ['groups of Keycloak', json('a.json', [{ id: 'g1', name: 'staff', path: '/staff', subGroups: [] }]), []],
  [
    'roles of Keycloak',
    json('a.json', [{ id: 'r1', name: 'admin', composite: false, clientRole: false, containerId: 'x' }]),
    [],
  ],
  ['roles of Auth0', json('a.json', [{ id: 'rol_1', name: 'admin', description: 'May all' }]), []],
  ['roles of WSO2 IS', csv('a.csv', 'UM_ID,UM_ROLE_NAME,UM_TENANT_ID', '1,admin,-1234'), []],
  ['role members of Keycloak', csv('a.csv', 'role_id,user_id', 'r1,u1', 'r2,u1'), []],
  [
    'attributes of WordPress',
    csv('a.csv', 'umeta_id,user_id,meta_key,meta_value', '1,u1,first_name,Ann', '2,u1,last_name,Alder'),
    [],
  ],
  ['attributes of Keycloak', csv('a.csv', 'name,value,user_id,id', 'phone,+49,u1,a1'), []],
  [
    'registrations of FusionAuth',
    csv('a.csv', 'id,applications_id,insert_instant,tenants_id,username,users_id', 'r1,a1,1,t,,u1'),
    [],
  ],
  [
    'identities of Supabase',
    csv('a.csv', 'provider_id,user_id,identity_data,provider,email', 'p1,u1,{},google,a@corp.example'),
    [],
  ],
]

test.each(COMPANIONS)('%s are no people, alone or with the users', (_what, file, groups) => {
  const alone = readable(file)
  expect(alone.users).toBe(0)
  expect(codes(alone)).toContain('companion-file')
  expect(codes(alone)).not.toContain('users-file-missing')
  const both = readable(file, USERS)
  expect(both).toMatchObject({ users: 2, population: { withEmail: 2 } })
  expect(both.groups.map(({ name, count }) => `${name} ${count}`)).toEqual(groups)
  expect(codes(both)).not.toContain('mixed-systems')
  expect(codes(both)).not.toContain('repeated-user')
})

test('Okta users beside Okta groups stay what they are', () => {
  const group = { id: '00g1', type: 'OKTA_GROUP', objectClass: ['okta:user_group'], profile: { name: 'Everyone' } }
  expect(readable(json('groups.json', [group]), json('users.json', users))).toMatchObject({ system: 'okta', users: 1 })
})

test('Supabase: verified factors are joined to their users', () => {
  const factors = csv(
    'factors.csv',
    'id,user_id,factor_type,status,secret',
    'f1,u1,totp,verified,X',
    'f2,u2,totp,unverified,Y',
  )
  expect(readable(factors, USERS).population.withMfa).toBe(1)
})

test('Keycloak: rows of the credential table are joined, and say with what they were hashed', () => {
  const credential = csv(
    'credential.csv',
    'id,type,user_id,secret_data,credential_data',
    'c1,password,u1,"{""value"":""eA=="",""salt"":""eA==""}","{""hashIterations"":27500,""algorithm"":""pbkdf2-sha256""}"',
  )
  const people = csv(
    'user_entity.csv',
    'id,email,email_constraint,enabled,realm_id,username',
    'u1,a@corp.example,x,t,r,ann',
    'u2,,y,t,r,bo',
  )
  const profile = readable(credential, people)
  expect(profile).toMatchObject({ system: 'keycloak', users: 2, population: { withPassword: 1 } })
  expect(profile.hashes).toEqual([{ algorithm: 'pbkdf2-sha256 27500', count: 1 }])
})

test('Keycloak: the realm file is none of the people in its users files', () => {
  const realm = json('shop-realm.json', {
    id: 'shop',
    realm: 'shop',
    enabled: true,
    roles: {},
    groups: [],
    clients: [{ id: 'c', clientId: 'x' }],
  })
  const people = json('shop-users-0.json', { realm: 'shop', users: [{ id: 'u1', username: 'ann', enabled: true }] })
  const profile = readable(realm, people)
  expect(profile).toMatchObject({ system: 'keycloak', users: 1, warnings: [] })
  expect(codes(readable(realm))).toContain('no-users-in-realm')
})

test('Active Directory: groups and computers that PowerShell lists', () => {
  const groups = csv(
    'groups.csv',
    'DistinguishedName,GroupCategory,Name,ObjectClass,SamAccountName',
    'CN=S,Security,Sales,group,Sales',
  )
  const computers = csv(
    'pcs.csv',
    'DistinguishedName,Enabled,Name,ObjectClass,SamAccountName',
    'CN=P,True,PC1,computer,PC1$',
  )
  const people = csv('users.csv', 'SamAccountName,DistinguishedName,Enabled', 'ann,CN=A,True')
  const profile = readable(groups, computers, people)
  expect(profile).toMatchObject({
    system: 'ldap',
    users: 1,
    population: { notPeople: [{ name: 'computers', count: 1 }] },
  })
})

test('people with a group, a type and a role stay people', () => {
  const people = csv(
    'people.csv',
    'id,group,type,role,email',
    'u1,Sales,USER,admin,a@corp.example',
    'u2,Sales,CUSTOMER,buyer,b@corp.example',
  )
  expect(readable(people).users).toBe(2)
  expect(readable(csv('own.csv', 'user_id,username,group_id,active', 'u1,ann,g1,1', 'u2,bo,g1,0')).users).toBe(2)
})
