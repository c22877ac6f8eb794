import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIntakeError } from '@/lib/core/intake/issues'
import { profileOf } from './test-kit'

const encoder = new TextEncoder()
const EXPORTS = [
  'id,name,"mail"\r\n1,"Ann ""A""",ann@corp.example\r\n2,Bo,\r\n',
  '{"user_id":"auth0|1","email":"a@corp.example","app_metadata":{"roles":["x"]}}\n{"user_id":"auth0|2","identities":[{"isSocial":false}]}\n',
  JSON.stringify({
    realm: 'r',
    users: [
      { username: 'ann', credentials: [{ secretData: '{"value":"x"}', credentialData: '{"hashIterations":1}' }] },
    ],
  }),
  JSON.stringify({ Users: [{ Username: 'a', Attributes: [{ Name: 'sub', Value: '1' }], UserStatus: 'CONFIRMED' }] }),
  'dn: uid=ann,dc=corp,dc=example\nobjectClass: person\nuserPassword:: e1NTSEF9YWJj\n\ndn: cn=g,dc=corp,dc=example\nobjectClass: groupOfNames\nmember: uid=ann\n',
].map((text) => encoder.encode(text))

const sound = (bytes: Uint8Array) => {
  const result = profileOf([{ name: 'x.csv', content: bytes }], 13)
  if (isIntakeError(result)) {
    expect(result.message.length).toBeGreaterThan(10)
    return
  }
  for (const { fill, distinct, minLength, maxLength, name } of result.attributes) {
    expect({ name, fill: fill >= 0 && fill <= 1, lengths: minLength <= maxLength, distinct: distinct >= 0 }).toEqual({
      name,
      fill: true,
      lengths: true,
      distinct: true,
    })
  }
}

test('random bytes are refused or read, never thrown on', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), sound), { numRuns: 300 })
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sound(encoder.encode(text))),
    { numRuns: 300 },
  )
})

test('exports with bytes changed, cut or doubled are refused or read, never thrown on', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.constantFrom(34, 44, 10, 123, 125, 91, 93, 92, 58, 0, 255, 32)), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.constantFrom(...EXPORTS), damage, fc.nat(), (whole, changes, cut) => {
      const bytes = whole.slice(0, cut % 3 === 0 ? cut % whole.length : whole.length)
      for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
      sound(bytes)
    }),
    { numRuns: 1500 },
  )
})

test('names of built-in properties are names like any other', () => {
  const content = JSON.stringify([
    { username: 'ann', email: 'a@corp.example', constructor: 'x', toString: 'y', __proto__x: 'z' },
  ])
  const result = profileOf([{ name: 'p.json', content: content.replace('__proto__x', '__proto__') }])
  expect(isIntakeError(result)).toBe(false)
  expect(({} as Record<string, unknown>).z).toBeUndefined()
})
