import { expect, test } from 'vitest'
import { attribute, codes, profileOf, readable } from '@/lib/core/profile/test-kit'

/** Small invented exports, written as the systems write them. */
const json = (value: object) => JSON.stringify(value, null, 2)
const names = (counts: { name: string }[]) => counts.map(({ name }) => name).sort()

const oneLoginUser = (id: number, more: object = {}) => ({
  id,
  username: `user${id}`,
  email: `user${id}@example.com`,
  firstname: 'Ann',
  lastname: 'Alder',
  phone: '',
  status: 1,
  state: 1,
  group_id: 55,
  role_ids: [7, 8],
  directory_id: null,
  trusted_idp_id: null,
  invalid_login_attempts: 0,
  samaccountname: null,
  last_login: '2024-05-01T08:00:00.000Z',
  created_at: '2023-01-01T08:00:00.000Z',
  custom_attributes: { shoe_size: '42' },
  ...more,
})

test('OneLogin: API version 2, with states spelled out and passwords kept elsewhere', () => {
  const content = json([
    oneLoginUser(1),
    oneLoginUser(2, { status: 3, directory_id: 9 }),
    oneLoginUser(3, { status: 0 }),
  ])
  const profile = readable({ name: 'users.json', content })
  expect(profile).toMatchObject({ system: 'onelogin', users: 3, population: { withEmail: 3, withPassword: null } })
  expect(names(profile.population.states)).toEqual(['Active', 'Locked', 'Unactivated'])
  expect(profile.roles).toEqual([
    { name: '7', count: 3 },
    { name: '8', count: 3 },
  ])
})

test('OneLogin: a page of version 1 says that more follow', () => {
  const page = { status: { error: false, code: 200 }, pagination: { after_cursor: 'abc' }, data: [oneLoginUser(1)] }
  const profile = readable({ name: 'page1.json', content: json(page) })
  expect(profile).toMatchObject({ system: 'onelogin', users: 1 })
  expect(codes(profile)).toContain('partial-page')
  const last = { ...page, pagination: { after_cursor: null }, data: [oneLoginUser(2)] }
  const both = readable({ name: 'page1.json', content: json(page) }, { name: 'page2.json', content: json(last) })
  expect(both.users).toBe(2)
  expect(codes(both)).not.toContain('partial-page')
})

test('OneLogin: CSV', () => {
  const content =
    'id,firstname,lastname,email,username,status,state,openid_name,invalid_login_attempts\r\n1,Ann,Alder,ann@example.com,ann,1,1,ann,0\r\n2,Bo,Birch,bo@example.com,bo,2,1,bo,1\r\n'
  const profile = readable({ name: 'users.csv', content })
  expect(profile).toMatchObject({ system: 'onelogin', users: 2 })
  expect(names(profile.population.states)).toEqual(['Active', 'Suspended'])
})

test('Azure AD B2C: local and social accounts of consumers', () => {
  const issuer = 'shop.onmicrosoft.com'
  const user = (id: string, signInType: string, more: object = {}) => ({
    id,
    displayName: 'Ann Alder',
    userPrincipalName: `${id}@${issuer}`,
    accountEnabled: true,
    identities: [
      { signInType, issuer: signInType === 'federated' ? 'google.com' : issuer, issuerAssignedId: `${id}@example.com` },
      { signInType: 'userPrincipalName', issuer, issuerAssignedId: `${id}@${issuer}` },
    ],
    ...more,
  })
  const value = [
    user('a', 'emailAddress', { extension_0123456789abcdef0123456789abcdef_level: 'gold' }),
    user('b', 'emailAddress', { accountEnabled: false }),
    user('c', 'federated'),
  ]
  const page = { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users', value }
  const profile = readable({ name: 'b2c.json', content: json(page) })
  expect(profile).toMatchObject({ system: 'b2c', users: 3, population: { withPassword: 2, withSocialLogin: 1 } })
  expect(names(profile.population.states)).toEqual(['disabled', 'enabled'])
  const split = [
    { name: 'p1.json', content: json({ ...page, '@odata.nextLink': 'https://graph.microsoft.com/x' }) },
    { name: 'p2.json', content: json({ ...page, value: [user('d', 'userName')] }) },
  ]
  expect(codes(readable(split[0]!))).toContain('partial-page')
  expect(codes(readable(...split))).not.toContain('partial-page')
})

test('Auth.js: verified means a moment, and the account table is no list of people', () => {
  const users = [
    {
      id: 'clx0000000000000000000001',
      name: 'Ann',
      email: 'ann@example.com',
      emailVerified: '2024-01-02T03:04:05.000Z',
      image: null,
    },
    {
      id: 'clx0000000000000000000002',
      name: 'Bo',
      email: 'bo@example.com',
      emailVerified: null,
      image: 'https://example.com/b.png',
    },
  ]
  const profile = readable({ name: 'User.json', content: json(users) })
  expect(profile).toMatchObject({ system: 'authjs', users: 2, population: { withPassword: null } })
  expect(names(profile.population.states)).toEqual(['unverified', 'verified'])
  const nested = users.map((user) => ({
    ...user,
    accounts: [{ type: 'oauth', provider: 'github', providerAccountId: '1' }],
  }))
  expect(readable({ name: 'User.json', content: json(nested) }).population.withSocialLogin).toBe(2)
  const accounts = 'userId,type,provider,providerAccountId\nclx0000000000000000000001,oauth,github,77\n'
  const both = readable({ name: 'User.json', content: json(users) }, { name: 'Account.csv', content: accounts })
  expect(both).toMatchObject({ system: 'authjs', users: 2 })
})

test('WordPress: hashes of three generations and serialised capabilities', () => {
  const phpass = `$P$B${'a'.repeat(30)}`
  const content = [
    'ID,user_login,user_pass,user_nicename,user_email,user_registered,user_status,display_name,wp_capabilities',
    `1,ann,${phpass},ann,ann@example.com,2020-01-01 00:00:00,0,Ann,"a:1:{s:13:""administrator"";b:1;}"`,
    `2,bo,$wp$2y$10$${'b'.repeat(53)},bo,bo@example.com,2021-01-01 00:00:00,0,Bo,"a:2:{s:6:""editor"";b:1;s:6:""author"";b:0;}"`,
    '',
  ].join('\n')
  const profile = readable({ name: 'wp_users.csv', content })
  expect(profile).toMatchObject({ system: 'wordpress', users: 2, population: { withPassword: 2 } })
  expect(names(profile.roles)).toEqual(['administrator', 'editor'])
  expect(profile.hashes.map(({ algorithm }) => algorithm).sort()).toEqual(['bcrypt (WordPress) cost 10', 'phpass'])
  const records = [
    { ID: 1, user_login: 'ann', user_email: 'ann@example.com', wp_capabilities: { editor: true, author: false } },
  ]
  expect(names(readable({ name: 'wp.json', content: json(records) }).roles)).toEqual(['editor'])
})

test('WordPress: what WP-CLI lists and what it imports', () => {
  const listed = [
    { ID: 1, user_login: 'ann', user_email: 'ann@example.com', display_name: 'Ann', roles: 'administrator,editor' },
    { ID: 2, user_login: 'bo', user_email: 'bo@example.com', display_name: 'Bo', roles: '' },
  ]
  const profile = readable({ name: 'users.json', content: json(listed) })
  expect(profile).toMatchObject({ system: 'wordpress', users: 2, population: { withPassword: null } })
  expect(names(profile.roles)).toEqual(['administrator', 'editor'])
  const content =
    'user_login,user_email,display_name,role\nann,ann@example.com,Ann,author\nbo,bo@example.com,Bo,editor\n'
  expect(readable({ name: 'users.csv', content })).toMatchObject({ system: 'wordpress', users: 2 })
})

test('SCIM bulk request on one line, without schemas in its users', () => {
  const operation = {
    method: 'POST',
    path: '/Users',
    data: { userName: 'ann', emails: [{ value: 'ann@example.com' }] },
  }
  const patch = {
    method: 'PATCH',
    path: '/Users/7',
    data: { Operations: [{ op: 'replace', path: 'title', value: 'x' }] },
  }
  const content = JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
    Operations: [operation, patch],
  })
  expect(readable({ name: 'bulk.json', content })).toMatchObject({ system: 'scim', users: 1 })
})

test('SCIM bulk request: operations that create are people, the others are not', () => {
  const create = (name: string) => ({
    method: 'POST',
    path: '/Users',
    bulkId: name,
    data: {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: name,
      emails: [{ value: `${name}@example.com`, primary: true }],
    },
  })
  const content = json({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
    failOnErrors: 1,
    Operations: [create('ann'), create('bo'), { method: 'DELETE', path: '/Users/1' }],
  })
  const profile = readable({ name: 'bulk.json', content })
  expect(profile).toMatchObject({ system: 'scim', users: 2, population: { withEmail: 2 } })
  expect(attribute(profile, 'userName').unique).toBe(true)
  expect(profile.attributes.some(({ name }) => name.startsWith('data'))).toBe(false)
})

const scimPage = (startIndex: number, totalResults: number, count: number) => ({
  name: `page-${startIndex}.json`,
  content: json({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults,
    startIndex,
    itemsPerPage: count,
    Resources: Array.from({ length: count }, (_, i) => ({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: `u${startIndex + i}`,
      userName: `user${startIndex + i}`,
    })),
  }),
})

test('pages of one list are silent when they add up, and said once when they do not', () => {
  expect(codes(readable(scimPage(1, 5, 3)))).toContain('partial-page')
  const whole = readable(scimPage(1, 5, 3), scimPage(4, 5, 2))
  expect(whole.users).toBe(5)
  expect(codes(whole)).not.toContain('partial-page')
  const short = readable(scimPage(1, 9, 3), scimPage(4, 9, 3))
  expect(short.warnings.filter(({ code }) => code === 'partial-page')).toMatchObject([
    { message: expect.stringContaining('6 of 9 users in 2 files') },
  ])
})

test('lists of two user stores are counted apart', () => {
  const ends = [scimPage(1, 3, 3), { ...scimPage(100, 2, 1), name: 'second.json' }]
  const warned = readable(...ends).warnings.filter(({ code }) => code === 'partial-page')
  expect(warned.map(({ where }) => where.file)).toEqual(['second.json'])
})

test('PingOne: a link to the next page, until the last page is there too', () => {
  const page = (id: string, links: object) => ({
    name: `${id}.json`,
    content: json({
      _links: links,
      _embedded: { users: [{ id, username: id, population: { id: 'p' }, lifecycle: { status: 'ACCOUNT_OK' } }] },
    }),
  })
  const first = page('a', { next: { href: 'https://example.com/next' } })
  expect(codes(readable(first))).toContain('partial-page')
  expect(codes(readable(first, page('b', { self: { href: 'https://example.com' } })))).not.toContain('partial-page')
})

test('an old workbook is a named refusal', () => {
  const result = profileOf([
    { name: 'users.xls', content: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) },
  ])
  expect(result).toMatchObject({ code: 'binary-file', message: expect.stringContaining('save it as XLSX') })
})
