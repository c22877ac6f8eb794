import SCIMMY from 'scimmy'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { SCHEMAS } from '@/lib/core/asgardeo/catalogue'
import { LIMITS } from '@/lib/core/asgardeo/limits'
import { TEST_FILES, written } from './files-kit'
import { groupPath } from './out/group-patches'
import { ndjson, planOf } from './test-kit'

/*
 * An independent implementation of RFC 7643 and 7644 takes the bulk requests as its own. It knows the two schemas of WSO2 by
 * what the catalogue says of them.
 */
const SYSTEM = 'urn:ietf:params:scim:schemas:extension:system:2.0:User'
const CUSTOM = 'urn:ietf:params:scim:schemas:extension:custom:2.0:User'
// SCIMMY takes URNs of the IETF only, so those of WSO2 are renamed on their way in.
const RENAMED: [string, string][] = [
  [SCHEMAS.system, SYSTEM],
  [SCHEMAS.custom, CUSTOM],
]
type Stored = Record<string, unknown> & { userName: string }
let stored: Stored[] = []
type Group = { id: string; displayName: string; members: { value: string; display?: string }[] }
let staff: Group = { id: 'g1', displayName: 'Staff', members: [] }

beforeAll(() => {
  const { Attribute, SchemaDefinition } = SCIMMY.Types
  const system = new SchemaDefinition('Wso2', SYSTEM, 'System attributes', [
    new Attribute('boolean', 'askPassword'),
    new Attribute('boolean', 'accountLocked'),
    new Attribute('string', 'country'),
    new Attribute('string', 'dateOfBirth'),
    new Attribute('string', 'mobileNumbers', { multiValued: true }),
  ])
  const custom = new SchemaDefinition('Custom', CUSTOM, 'Custom attributes', [
    new Attribute('string', 'legacy_id'),
    new Attribute('boolean', 'vip'),
    new Attribute('integer', 'logins'),
  ])
  SCIMMY.Resources.declare(SCIMMY.Resources.User).ingress((_resource, data) => {
    const user = { ...(data as unknown as Stored), id: String(stored.length + 1) }
    if (stored.some(({ userName }) => userName.toLowerCase() === user.userName.toLowerCase()))
      throw new SCIMMY.Types.Error(409, 'uniqueness', 'taken')
    stored.push(user)
    return user as never
  })
  SCIMMY.Resources.declare(SCIMMY.Resources.Group)
    .egress(() => [structuredClone(staff)] as never)
    .ingress((_resource, data) => {
      staff = { ...staff, ...(JSON.parse(JSON.stringify(data)) as Group) }
      return structuredClone(staff) as never
    })
  SCIMMY.Resources.User.basepath('/scim')
  SCIMMY.Resources.User.extend(SCIMMY.Schemas.EnterpriseUser)
    .extend(system as never)
    .extend(custom as never)
})
beforeEach(() => {
  stored = []
  staff = { id: 'g1', displayName: 'Staff', members: [] }
})

const PLAN = planOf({
  plan: {
    method: 'silent',
    states: [{ id: 's', source: 'suspended', target: 'locked', users: null }],
    roles: [{ id: 'r', source: 'staff', target: 'Staff', kind: 'group', audience: null }],
  },
  rows: [
    ['mail', 'username'],
    ['first', 'givenname'],
    ['last', 'lastname'],
    ['phone', 'mobile', 'phone-to-e164:US'],
    ['more', 'mobileNumbers'],
    ['work', 'emails.work'],
    ['lang', 'local'],
    ['land', 'country', 'country-name'],
    ['born', 'dob'],
    ['unit', 'department'],
    ['boss', 'extendedDisplayName'],
    ['key', 'custom:legacy_id'],
    ['vip', 'custom:vip', 'boolean'],
  ],
})
PLAN.rows.find(({ source }) => source === 'vip')!.target = { kind: 'custom', name: 'vip', dataType: 'Boolean' }

const person = (i: number) => ({
  mail: `person${i}@corp.example`,
  first: i % 7 === 0 ? 'Zoë "Z" \\ O\u2019Hara' : `Given ${i}`,
  last: `Family\n${i}`,
  phone: `(604) 555-${String(1000 + (i % 9000))}`,
  more: ['+16045550100', '+16045550101'],
  work: `w${i}@work.example`,
  lang: 'en-US',
  land: 'LK',
  born: '1990-02-03',
  unit: i % 2 ? 'Pipes' : '',
  boss: i % 2 ? 'B. Oss' : '',
  key: `auth|${i}`,
  vip: i % 2 ? 'yes' : 'no',
  status: i % 5 === 0 ? 'suspended' : 'active',
  groups: ['staff'],
})

type Operation = { method: string; path: string; bulkId?: string; data: object }
const requestsOf = (files: Map<string, string>) =>
  [...files]
    .filter(([name]) => name.startsWith('scim/'))
    .map(([, file]) => file.replace(JSON.stringify(groupPath('Staff')), JSON.stringify(`/Groups/${staff.id}`)))
    .map((text) => ({
      text,
      body: JSON.parse(RENAMED.reduce((all, [from, to]) => all.replaceAll(`"${from}"`, `"${to}"`), text)) as {
        schemas: string[]
        Operations: Operation[]
      },
    }))

async function accept(body: { Operations: Operation[] }) {
  const response = (await new SCIMMY.Messages.BulkRequest(
    body as never,
    LIMITS.bulkOperations.value,
  ).apply()) as unknown as {
    Operations: { status: string; bulkId?: string; location: string }[]
  }
  return response.Operations
}

test('an independent SCIM implementation creates every accepted person as the mapping says', async () => {
  const content = ndjson(Array.from({ length: 1150 }, (_, i) => person(i)))
  const wanted = {
    kind: 'users' as const,
    who: 'all' as const,
    channels: ['scim' as const],
    credentials: 'silent' as const,
    addresses: { kind: 'real' as const, people: 0 },
  }
  const { files, totals } = written([{ name: 'users.ndjson', content }], PLAN, wanted)
  expect(totals).toMatchObject({ records: 1150, accepted: 1150 })
  const requests = requestsOf(files)
  expect(requests.length).toBeGreaterThan(1)
  const ids = requests.flatMap(({ body }) => body.Operations.flatMap(({ bulkId }) => bulkId ?? []))
  expect(new Set(ids).size).toBe(1150)
  const given = new Map<string, string>()
  for (const { text, body } of requests) {
    expect(body.Operations.length).toBeLessThanOrEqual(LIMITS.bulkOperations.value)
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(LIMITS.bulkBytes.value)
    const answers = await accept(body)
    expect(answers.filter(({ status }) => status !== '201' && status !== '200')).toEqual([])
    for (const { bulkId, location } of answers) if (bulkId) given.set(`bulkId:${bulkId}`, location.split('/').pop()!)
  }
  expect(stored).toHaveLength(1150)
  // Everybody is in the group. Of several references in one operation SCIMMY 1.3.5 resolves the last; the others here.
  expect(new Set(staff.members.map(({ value }) => given.get(value) ?? value))).toEqual(
    new Set(stored.map(({ id }) => String(id))),
  )
  const passwords = requests.flatMap(({ body }) =>
    body.Operations.flatMap(({ data }) => (data as { password?: string }).password ?? []),
  )
  expect(new Set(passwords).size).toBe(1150)
  const five = stored[5] as unknown as Record<string, Record<string, unknown>>
  expect(five).toMatchObject({
    userName: 'DEFAULT/person5@corp.example',
    name: { givenName: 'Given 5', familyName: 'Family\n5' },
    emails: [
      { value: 'person5@corp.example', primary: true },
      { type: 'work', value: 'w5@work.example' },
    ],
    phoneNumbers: [{ type: 'mobile', value: '+16045551005' }],
    locale: 'en-US',
  })
  expect(five['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User']).toMatchObject({
    department: 'Pipes',
    manager: { displayName: 'B. Oss' },
  })
  expect(five[SYSTEM]).toMatchObject({
    askPassword: false,
    accountLocked: true,
    country: 'Sri Lanka',
    dateOfBirth: '1990-02-03',
  })
  expect(five[CUSTOM]).toMatchObject({ legacy_id: 'auth|5', vip: true })
  expect((stored[7] as unknown as { name: { givenName: string } }).name.givenName).toBe('Zoë "Z" \\ O\u2019Hara')
}, 60_000)

test('what the rehearsal rejects as taken is exactly what the server refuses', async () => {
  const people = [person(1), person(2), { ...person(3), mail: 'PERSON1@corp.example' }]
  const wanted = {
    kind: 'users' as const,
    who: 'all' as const,
    channels: ['scim' as const],
    ...TEST_FILES,
    credentials: 'silent' as const,
  }
  const { totals } = written([{ name: 'u.ndjson', content: ndjson(people) }], PLAN, wanted)
  expect(totals.rules.find(({ id }) => id === 'username-taken')?.places).toEqual([{ file: 0, row: 3 }])
  // The same people without the rejection: the server answers 409 for the third.
  const operations = people.map(({ mail }, i) => ({
    method: 'POST',
    path: '/Users',
    bulkId: `u-${i}`,
    data: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: `DEFAULT/${mail}` },
  }))
  const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: operations }
  expect((await accept(body)).map(({ status }) => status)).toEqual(['201', '201', '409'])
})
