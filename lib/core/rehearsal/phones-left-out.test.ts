import { expect, test } from 'vitest'
import { mappingDigest } from './digests'
import { TEST_FILES, written } from './files-kit'
import { looksLikePhone } from './holds-phones'
import type { RehearsalPlan } from './plan'
import { planOf } from './test-kit'

const BOTH = { kind: 'users', who: 'all', channels: ['scim', 'console'], ...TEST_FILES } as const
const REAL = { ...BOTH, addresses: { kind: 'real', people: 1 } } as const

const CSV =
  'mail,handy,Rufnummer,contact,hint,first,badge\nann@corp.example,604 555 0101,604 555 0102,604 555 0103,+1 (604) 555-0104,Ann,6045550105\n'
const PLAN = planOf({
  rows: [
    ['mail', 'username'],
    ['first', 'givenname'],
    ['handy', 'custom:reach_me'],
    ['Rufnummer', 'custom:mobile_copy'],
    ['contact', 'custom:contact'],
    ['hint', 'custom:hint'],
    ['badge', 'custom:badge'],
  ],
})
const textOf = (plan: RehearsalPlan, wanted: typeof BOTH | typeof REAL, content = CSV) =>
  [...written([{ name: 'users.csv', content }], plan, wanted).files.values()].join('\n')

test('test files have no phone number in a new attribute: by name, by measurement, and by the value itself', () => {
  const text = textOf({ ...PLAN, phones: ['contact'] }, BOTH)
  expect(text).not.toMatch(/555.?010[1-4]/)
  // Other numbers and names stay.
  expect(text).toContain('6045550105')
  expect(text).toContain('Ann')
  expect(textOf({ ...PLAN, phones: ['contact'] }, REAL).match(/555.010[1-4]/g)).toEqual(
    expect.arrayContaining(['555 0101', '555 0102', '555 0103', '555-0104']),
  )
})

test('a number that a transform puts beside other values is left out too', () => {
  const plan = planOf({
    rows: [
      ['mail', 'username'],
      ['first', 'custom:card', 'template:{first} {contact}'],
    ],
  })
  expect(textOf(plan, BOTH)).toContain('604 555 0103')
  expect(textOf({ ...plan, phones: ['contact'] }, BOTH)).not.toContain('604 555 0103')
})

test('people who log in with their number get another username, the same in every file', () => {
  const plan = planOf({
    plan: {
      usernameMode: 'alphanumeric',
      roles: [{ id: 'r', source: 'staff', target: 'Staff', kind: 'group', audience: null }],
    },
    rows: [
      ['phone', 'username'],
      ['mail', 'emailaddress'],
    ],
  })
  const content = 'phone,mail,groups\n6045550100,ann@corp.example,staff\n'
  const text = textOf(plan, BOTH, content)
  expect(text).not.toContain('6045550100')
  expect(new Set(text.match(/test[0-9a-f]{20}/g)).size).toBe(1)
  expect(text.match(/test[0-9a-f]{20}/g)?.length).toBeGreaterThan(2)
  expect(textOf(plan, REAL, content)).toContain('6045550100')
})

test('what is a phone number wherever it stands', () => {
  for (const value of ['+94771234567', '+1 (604) 555-0100', 'tel:+1-604-555-0100'])
    expect(looksLikePhone(value)).toBe(true)
  for (const value of ['', '+05:30', '+0530', '6045550100', '+1 if rain', 'telephone', '+1-2']) {
    expect(looksLikePhone(value)).toBe(false)
  }
})

test('which attributes hold phone numbers changes no decision', () => {
  expect(mappingDigest({ ...PLAN, phones: ['contact'] })).toBe(mappingDigest(PLAN))
})
