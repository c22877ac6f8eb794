import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProfiler, type ProfilerOptions } from '@/lib/core/profile/profiler'
import { profileOf } from '@/lib/core/profile/test-kit'
import { createKernel } from './create-kernel'
import { recordsOf } from './test-records'

/** The plain code is the oracle: whatever it finds, the kernel has to find. */
function expectSame(name: string, content: string | Uint8Array, step = 1 << 20, mustUse = true): void {
  const files = [{ name, content }]
  let used = 0
  const kernel = () => {
    used++
    return createKernel()
  }
  expect(profileOf(files, step, { kernel })).toEqual(profileOf(files, step))
  if (mustUse) expect(used).toBe(1)
}

const FILLER = Array.from(
  { length: 60 },
  (_, i) => `{"user_id":"auth0|f${i}","email":"f${i}@corp.example","last_login":"2024-05-0${1 + (i % 9)}T00:00:00Z"}`,
)

test('lines of JSON give the same profile', () => {
  fc.assert(
    fc.property(recordsOf(4), fc.constantFrom('\n', '\r\n', '\n\n', ' \n'), fc.boolean(), (records, end, last) =>
      expectSame('users.ndjson', [...FILLER, ...records].join(end) + (last ? end : '')),
    ),
    { numRuns: 100 },
  )
})

test('a JSON array, or one inside an object, gives the same profile', () => {
  fc.assert(
    fc.property(
      recordsOf(0),
      fc.constantFrom(',', ' ,\n', ',\r\n  '),
      fc.nat({ max: 2 }),
      (records, between, around) => {
        const list = `[${[...FILLER, ...records].join(between)}]`
        const texts = [list, `{"total":3,"users":${list},"start":0}`, `{"users":${list},"users":[{"user_id":"z"}]}`]
        expectSame('users.json', texts[around]!)
      },
    ),
    { numRuns: 60 },
  )
})

test('objects one after the other give the same profile', () => {
  fc.assert(
    fc.property(recordsOf(0), fc.constantFrom('', ' ', '\n\n'), (records, between) =>
      expectSame(
        'users.json',
        FILLER.map((line) => `${line}${between}`)
          .join('')
          .replace('{', '{\n') + records.join(between),
      ),
    ),
    { numRuns: 40 },
  )
})

test('lines with broken bytes give the same profile', () => {
  const changed = fc.tuple(
    recordsOf(2),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
  )
  fc.assert(
    fc.property(changed, ([records, changes]) => {
      const head = new TextEncoder().encode(`${FILLER.join('\n')}\n`)
      const tail = new TextEncoder().encode(records.join('\n'))
      for (const [at, byte] of changes) if (tail.length > 0) tail[at % tail.length] = byte
      expectSame('users.ndjson', new Uint8Array([...head, ...tail]), 1 << 20, false)
    }),
    { numRuns: 80 },
  )
})

test('the kernel itself counts records whose names it knows', () => {
  const kernels: ReturnType<typeof createKernel>[] = []
  const kernel = () => {
    kernels.push(createKernel())
    return kernels.at(-1)!
  }
  profileOf([{ name: 'users.ndjson', content: FILLER.join('\n') }], 1 << 20, { kernel })
  expect(kernels.map((one) => one?.rowsDone.value)).toEqual([9])
})

test('other systems, whose questions look at lists, states and passwords, give the same profile', () => {
  const people: Record<string, (i: number) => object> = {
    firebase: (i) => ({
      localId: `u${i}`,
      email: `u${i}@corp.example`,
      passwordHash: i % 3 === 0 ? undefined : `aGFzaA${i}==`,
      salt: 'c2FsdA==',
      lastSignedInAt: String(1700000000000 + i * 40_000_000),
      providerUserInfo: i % 4 === 0 ? [{ providerId: 'google.com', rawId: String(i) }] : [],
      mfaInfo: i % 5 === 0 ? [{ mfaEnrollmentId: `m${i}` }] : undefined,
      disabled: i % 7 === 0,
    }),
    scim: (i) => ({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: `id-${i % 90}`,
      userName: `User${i}`,
      active: i % 2 === 0,
      emails: [
        { value: `u${i}@corp.example`, primary: true },
        ...(i % 3 === 0 ? [{ value: `U${i}@corp.example` }] : []),
      ],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {
        department: `d${i % 4}`,
        manager: { value: `${i}` },
      },
      groups: [{ display: `g${i % 3}` }, { display: `g${i % 5}` }],
    }),
    keycloak: (i) => ({
      id: `k${i}`,
      username: i % 9 === 0 ? `service-account-${i}` : `k${i}`,
      attributes: { phone: [`+1555010${i % 10}`], tags: ['a', `b${i}`].slice(i % 2) },
      credentials: [{ type: 'password', secretData: `{"value":"v${i}"}`, credentialData: '{"algorithm":"pbkdf2"}' }],
      realmRoles: ['user', `r${i % 3}`],
    }),
    mongo: (i) => ({ _id: { $oid: `${i}`.padStart(24, '0') }, email: `m${i}@corp.example`, tags: [[`x${i % 2}`], []] }),
    supabase: (i) => ({
      id: `s${i}`,
      email: `s${i}@corp.example`,
      encrypted_password: `$2a$10$${'x'.repeat(53)}`,
      raw_user_meta_data: `{"plan":"p${i % 3}","nested":{"n":${i}}}`,
      last_sign_in_at: `2024-0${1 + (i % 9)}-01 10:00:00+00`,
      instance_id: '0',
    }),
  }
  for (const make of Object.values(people)) {
    const records = Array.from({ length: 400 }, (_, i) => JSON.stringify(make(i)))
    expectSame('users.ndjson', records.join('\n'), 1 << 20, false)
    expectSame(
      'users.json',
      JSON.stringify({ users: records.map((line) => JSON.parse(line)) }, null, 1),
      1 << 20,
      false,
    )
  }
})

/** The profile when everything behind the head comes in portions of `step` bytes. */
function inPortions(head: string, text: string, step: number, options: ProfilerOptions) {
  const [first, tail] = [head, text].map((part) => new TextEncoder().encode(part)) as [Uint8Array, Uint8Array]
  const profiler = createProfiler([{ name: 'users.ndjson', bytes: first.length + tail.length }], options)
  profiler.push(0, first)
  for (let at = 0; at < tail.length; at += step) profiler.push(0, tail.slice(at, at + step))
  profiler.partial()
  profiler.endFile(0)
  return profiler.finish()
}

test('what comes behind the head may be cut anywhere', () => {
  const many = Array.from({ length: 200 }, () => FILLER).flat()
  const heads = { lines: `${many.join('\n')}\n`, list: `[${many.join(',')},` }
  fc.assert(
    fc.property(recordsOf(2), fc.integer({ min: 1, max: 60 }), (records, step) => {
      const lines = records.join('\n')
      const options = { kernel: createKernel }
      expect(inPortions(heads.lines, lines, step, options)).toEqual(inPortions(heads.lines, lines, lines.length, {}))
    }),
    { numRuns: 8 },
  )
  fc.assert(
    fc.property(recordsOf(0), fc.integer({ min: 1, max: 60 }), (records, step) => {
      const list = `${records.join(',')}]`
      const options = { kernel: createKernel }
      expect(inPortions(heads.list, list, step, options)).toEqual(inPortions(heads.list, list, list.length, {}))
    }),
    { numRuns: 4 },
  )
})

test('a record that is too long is too long for the kernel too', () => {
  const long = `{"user_id":"auth0|f1","email":"${'x'.repeat(1 << 26)}"}`
  expectSame('users.ndjson', [...FILLER, ...FILLER, long, ...FILLER].join('\n'), 1 << 27)
  expectSame('users.ndjson', [...FILLER, ...FILLER, long, ...FILLER].join('\n'), 1 << 22)
})
