import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kernel } from '@/lib/core/profile/kernel/kernel'
import { createProfiler, type ProfilerOptions } from '@/lib/core/profile/profiler'
import { profileOf } from '@/lib/core/profile/test-kit'
import { createKernel } from './create-kernel'

/** The records the kernel itself counted, once its profile is the one of the plain code. */
function countedSame(name: string, records: string[], list = false): number {
  const content = list ? `{"Users":[${records.join(',')}]}` : records.join('\n')
  const files = [{ name, content }]
  let kernel: Kernel | null = null
  const make = () => {
    kernel = createKernel()
    return kernel
  }
  expect(profileOf(files, 1 << 20, { kernel: make })).toEqual(profileOf(files))
  return (kernel as Kernel | null)?.rowsDone.value ?? 0
}

const keycloak = (i: number) => ({
  id: `k${i}`,
  username: i % 9 === 0 ? `service-account-${i}` : `k${i}`,
  totp: i % 5 === 0,
  attributes: { phone: [`+1555010${i % 10}`], tags: ['a', `b${i % 7}`].slice(i % 2) },
  credentials: [
    {
      id: `c${i}`,
      type: 'password',
      createdDate: 1700000000000 + i,
      secretData: `{"value":"djEyMzQ1Njc4OTA${i}==","salt":"c2FsdA==","additionalParameters":{}}`,
      credentialData: `{"hashIterations":${i % 4 === 0 ? 27500 : 210000},"algorithm":"pbkdf2-sha${i % 2 ? 256 : 512}"}`,
    },
    ...(i % 6 === 0 ? [{ id: `o${i}`, type: 'otp', secretData: '{"value":"x"}', credentialData: '{"digits":6}' }] : []),
  ].slice(i % 11 === 0 ? 2 : 0),
  requiredActions: i % 8 === 0 ? ['VERIFY_EMAIL'] : [],
  realmRoles: ['user', `r${i % 3}`],
})
const okta = (i: number) => ({
  id: `00u${i}`,
  status: ['ACTIVE', 'STAGED', 'SUSPENDED'][i % 3],
  created: '2024-01-02T03:04:05.000Z',
  lastLogin: i % 4 === 0 ? null : `2024-0${1 + (i % 9)}-02T03:04:05.000Z`,
  profile: { login: `o${i}@corp.example`, email: `o${i}@corp.example`, mobilePhone: i % 5 === 0 ? null : '+1555' },
  credentials: {
    ...(i % 3 === 0 ? {} : { password: {} }),
    provider: { type: i % 7 === 0 ? 'SOCIAL' : 'OKTA', name: 'x' },
  },
  _links: { self: { href: `https://corp.example/${i}` } },
})
const pairs = (values: Record<string, unknown>) => Object.entries(values).map(([Name, Value]) => ({ Name, Value }))
const cognito = (i: number) => ({
  Username: `c${i}`,
  Attributes: pairs({
    sub: `sub-${i}`,
    email: `c${i}@corp.example`,
    ...(i % 3 === 0 ? { phone_number: `+1555${i}` } : {}),
    'custom:role': `role-${i % 4}`,
    ...(i % 10 === 0 ? { identities: `[{"userId":"${i}","primary":true}]` } : {}),
  }),
  UserCreateDate: '2024-05-06T07:08:09Z',
  Enabled: i % 6 !== 0,
  UserStatus: ['CONFIRMED', 'EXTERNAL_PROVIDER'][i % 2],
})
const backup = (i: number) => ({
  userPoolId: 'pool',
  username: `c${i}`,
  attributes: { sub: `s${i}`, email: `c${i}@corp.example`, 'cognito:mfa_enabled': `${i % 2 === 0}` },
  userStatus: 'CONFIRMED',
})
const scim = (i: number) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: `id-${i}`,
  userName: `User${i}`,
  active: i % 2 === 0,
  emails: [{ value: `u${i}@corp.example`, primary: true }],
  groups: [{ display: `g${i % 3}` }],
})
const wordpress = (i: number) => ({
  ID: i,
  user_login: `w${i}`,
  user_pass: `$P$B${'x'.repeat(30)}`,
  user_email: `w${i}@x.example`,
})
const MAKERS = { keycloak, okta, cognito, backup, scim, wordpress }

for (const [name, make] of Object.entries(MAKERS)) {
  test(`the kernel counts the users of ${name} itself`, () => {
    const records = Array.from({ length: 900 }, (_, i) => JSON.stringify(make(i)))
    expect(countedSame('users.ndjson', records)).toBeGreaterThan(800)
    expect(countedSame('users.json', records, true)).toBeGreaterThan(800)
  })
}

/** A member taken out, doubled, emptied, or set to something else: what comes out may be no user any more. */
const ODD = [
  null,
  '',
  [],
  {},
  7,
  true,
  'x',
  [{}],
  [[{ type: 'password', value: 'y' }]],
  [{ type: null }],
  [
    { Name: 'email', Value: 'z@corp.example' },
    { Name: 'email', Value: 'q' },
  ],
  [{ Name: 'sub' }],
  [{ Value: 'v', Name: 'sub' }],
  [{ Name: 'Username', Value: 'v' }],
  [{ Name: 'custom:new', Value: 5, More: 1 }],
  '[{"type":"password","value":"$2b$10$abc"},{}]',
  '{"type":"otp","hashedSaltedValue":"e"}',
  '{"value":7,"algorithm":"x"}',
  ['{"value":"abc"}'],
  { value: 'abc', algorithm: ['a', 'b'] },
  { password: null },
  { Username: 'u', sub: 's' },
  { method: 'POST' },
]
const EXTRA = ['credentials', 'Attributes', 'UserAttributes', 'attributes', 'data', 'method', 'roles', 'totp', 'email']
const changes = fc.array(
  fc.record({
    record: fc.nat({ max: 129 }),
    key: fc.oneof(fc.nat({ max: 9 }), fc.constantFrom(...EXTRA)),
    inner: fc.option(fc.constantFrom('type', 'secretData', 'credentialData', 'value', 'password', 'Value', 'Name')),
    to: fc.constantFrom(...ODD),
  }),
  { minLength: 4, maxLength: 60 },
)

for (const [name, make] of Object.entries(MAKERS)) {
  test(`users of ${name} with odd members give the same profile`, () => {
    fc.assert(
      fc.property(changes, fc.boolean(), (made, isList) => {
        const records = Array.from({ length: 130 }, (_, i) => structuredClone(make(i)) as Record<string, unknown>)
        for (const { record, key, inner, to } of made) {
          const user = records[record]!
          const member = typeof key === 'string' ? key : Object.keys(user)[key % Object.keys(user).length]!
          const value = user[member]
          const holder = Array.isArray(value) ? value[0] : value
          if (inner !== null && typeof holder === 'object' && holder !== null) holder[inner] = structuredClone(to)
          else user[member] = structuredClone(to)
        }
        // Again, so that the kernel meets what plain code has read.
        const texts = [...records, ...records.slice(60)].map((record) => JSON.stringify(record))
        countedSame(isList ? 'users.json' : 'users.ndjson', texts, isList)
      }),
      { numRuns: 25 },
    )
  })
}

const HEAD_BYTES = 1 << 20

/** The profile when everything behind the head, which a reader takes whole, comes in portions of `step` bytes. */
function inPortions(bytes: Uint8Array, step: number, options: ProfilerOptions) {
  const profiler = createProfiler([{ name: 'users.ndjson', bytes: bytes.length }], options)
  profiler.push(0, bytes.subarray(0, HEAD_BYTES))
  for (let at = HEAD_BYTES; at < bytes.length; at += step) profiler.push(0, bytes.slice(at, at + step))
  profiler.endFile(0)
  return profiler.finish()
}

for (const make of [keycloak, okta, cognito, backup]) {
  test(`users of ${make.name} may be cut at every byte`, () => {
    let text = ''
    for (let i = 0; text.length < HEAD_BYTES + 9000; i++) text += `${JSON.stringify(make(i))}\n`
    const bytes = new TextEncoder().encode(text)
    const whole = inPortions(bytes, bytes.length, {})
    for (const step of [1, 7, 64, 1000]) expect(inPortions(bytes, step, { kernel: createKernel })).toEqual(whole)
  })
}
