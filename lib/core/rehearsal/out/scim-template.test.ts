import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CATALOGUE } from '@/lib/core/asgardeo/catalogue'
import { compileLanes } from '../compile-lanes'
import { Outcome } from '../outcome'
import { planOf, TODAY } from '../test-kit'
import { ByteWriter } from './byte-writer'
import { scimLayout } from './scim-layout'
import { userTemplate } from './scim-template'
import { compileScimUser, type ScimOptions } from './scim-user'
import { TemplateTree } from './template-tree'

const rows = [
  ...CATALOGUE.map(({ key }): [string, string] => ['a', key]),
  ['a', 'custom:own'] as [string, string],
  ['a', 'custom:other'] as [string, string],
]
const lanes = compileLanes(planOf({ rows }), TODAY)
const decoder = new TextDecoder()
const options: ScimOptions = {
  usernameMode: 'email',
  credentials: 'silent',
  addresses: { kind: 'real', people: 1 },
  password: (number) => `secret-${number}`,
}
const texts = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\u2028', 'true', '7'),
)
const users = fc.record({
  texts: fc.array(texts, { minLength: lanes.length, maxLength: lanes.length }),
  login: fc.string(),
  address: texts,
  stateTarget: fc.constantFrom(null, 'locked' as const, 'disabled' as const),
})
const outcomeOf = (text: string) => new Outcome().setText(text, text, 1)
/** All strings in a value that are no name of a schema. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => (key === 'schemas' ? [] : stringsIn(inner)))
    : typeof value === 'string'
      ? [value]
      : []

test('a user from a template is JSON with every value in it once, in any shape and in any order of shapes', () => {
  const write = compileScimUser(lanes, options)
  const { core, enterprise, system, custom, emails, lists } = scimLayout(lanes, false)
  expect([core, enterprise, system, custom, emails, lists].every(({ length }) => length > 0)).toBe(true)
  fc.assert(
    fc.property(fc.array(users, { minLength: 1, maxLength: 4 }), (several) => {
      for (const { texts: all, login, address, stateTarget } of several) {
        const outcomes = all.map(outcomeOf)
        const out = new ByteWriter(16)
        write(
          { outcomes, login: outcomeOf(login), address: outcomeOf(address), stateTarget, roles: [], groups: [] },
          7,
          out,
        )
        const data = JSON.parse(decoder.decode(out.bytes.subarray(0, out.used)))
        expect(data.userName).toBe(`DEFAULT/${login}`)
        expect(data.password).toBe('secret-7')
        const found = stringsIn(data)
        for (const [i, text] of all.entries()) {
          if (text === '' || text === 'true' || text === '7') continue
          const { slots } = userTemplate(
            scimLayout(lanes, false),
            { stateTarget, hasAddress: address !== '', has: ({ index }) => index === i },
            { credentials: 'silent', mapsLock: true, mapsDisabled: true },
          )
          if (slots.includes(i)) expect(found).toContain(text)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('the tree leads the same answers to the same template, also after it started anew', () => {
  const tree = new TemplateTree(16)
  const built = new Map<string, number>()
  const find = (answers: boolean[]) => {
    tree.begin()
    for (const answer of answers) tree.answer(answer)
    const key = answers.map(Number).join('')
    const known = tree.get()
    if (known) return known
    built.set(key, (built.get(key) ?? 0) + 1)
    return tree.set({ parts: [new TextEncoder().encode(key)], slots: [] })
  }
  const shapes = Array.from({ length: 20_000 }, (_, n) =>
    Array.from({ length: 16 }, (_, bit) => ((n >> bit) & 1) === 1),
  )
  for (const answers of shapes) {
    const key = answers.map(Number).join('')
    expect(decoder.decode(find(answers).parts[0])).toBe(key)
    expect(decoder.decode(find(answers).parts[0])).toBe(key)
  }
  // The whole tree would not fit, so the first templates are gone; few others had to be built twice.
  expect([...built.values()].filter((times) => times > 1).length).toBeLessThan(4)
  find(shapes[0]!)
  expect(built.get('0'.repeat(16))).toBe(2)
})
