import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogueAttribute, isWritable } from '@/lib/core/asgardeo/catalogue'
import { isTakenName, isValidCustomName } from '@/lib/core/asgardeo/custom-attribute'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { GENERIC, SYSTEMS } from '@/lib/core/intake/systems/index'
import type { AttributeType } from '@/lib/core/profile/profile'
import { readTransform } from '@/lib/core/transforms/apply-transforms'
import { GOLD, GOLD_BY_NAME, GOLD_LANGUAGES, type GoldRow } from './gold-mappings-fixture'
import { GOLD_OTHERS, UNSEEN, UNSEEN_LANGUAGES } from './gold-others-fixture'
import { MEANINGS, systemMeanings } from './meanings/index'
import { suggestMappings } from './suggest'
import { targetText } from './target-text'

function inventory([name, type, , marks]: GoldRow): InventoryAttribute {
  return {
    name,
    type,
    fill: 0.9,
    distinct: 100,
    distinctExact: true,
    minLength: 2,
    maxLength: type === 'country' ? 2 : 40,
    unique: marks === 'unique',
    multiValued: marks === 'multi',
    pii: 'none',
    confidential: marks === 'secret' ? 'secret' : 'no',
    decision: 'move',
    origin: 'file',
  }
}

function judge(gold: GoldRow[], system: string): { precision: number; recall: number; left: number; wrong: string[] } {
  const rows = suggestMappings(gold.map(inventory), system)
  const wrong: string[] = []
  let proposed = 0
  let right = 0
  let wanted = 0
  let leftRight = 0
  for (const [index, row] of rows.entries()) {
    const expected = gold[index]![2]
    const kind = row.target.kind === 'custom' ? 'custom' : targetText(row.target)
    if (row.target.kind === 'catalogue') proposed++
    if (expected !== '' && expected !== 'custom') wanted++
    if (kind === expected && row.target.kind === 'catalogue') right++
    if (kind === expected && row.target.kind !== 'catalogue') leftRight++
    if (kind !== expected) wrong.push(`${row.source}: ${kind || 'none'}, expected ${expected || 'none'}`)
  }
  const others = gold.length - wanted
  return { precision: right / proposed, recall: right / wanted, left: others ? leftRight / others : 1, wrong }
}

/** What the suggestions are worth on names nobody tuned them for; the floors are what was measured, so that it never falls. */
test('names never seen before', () => {
  const { precision, recall, left, wrong } = judge(UNSEEN, 'unknown-system')
  const told = UNSEEN_LANGUAGES.filter(([name, key]) => {
    const [row] = suggestMappings([inventory([name, 'text', key])], 'unknown-system')
    return row && targetText(row.target) === key
  })
  const missed = UNSEEN_LANGUAGES.filter((one) => !told.includes(one)).map(([name]) => name)
  console.warn(
    `unseen: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, rest ${left.toFixed(2)}, languages ${told.length} of ${UNSEEN_LANGUAGES.length}`,
    wrong,
    missed,
  )
  expect(precision).toBeGreaterThanOrEqual(0.9)
})

describe.each([...Object.entries(GOLD), ...Object.entries(GOLD_OTHERS), ['generic', GOLD_BY_NAME] as const])(
  '%s',
  (system, gold) => {
    test('precision and recall of the catalogue targets are at least 0.9', () => {
      const { precision, recall, left, wrong } = judge(gold, system)
      console.warn(
        `${system}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, rest ${left.toFixed(2)}`,
        wrong,
      )
      expect(precision).toBeGreaterThanOrEqual(0.9)
      expect(recall).toBeGreaterThanOrEqual(0.9)
      expect(left).toBeGreaterThanOrEqual(0.9)
    })
  },
)

test.each(GOLD_LANGUAGES)('the name %s alone means %s', (name, key) => {
  const type: AttributeType =
    key === 'dob' ? 'date' : key === 'mobile' ? 'phone' : key === 'emailaddress' ? 'email' : 'text'
  const [row] = suggestMappings([inventory([name, type, key])], 'unknown-system')
  expect(row && targetText(row.target)).toBe(key)
  expect(row?.reason).toMatch(/\.$/)
})

const attributes: fc.Arbitrary<InventoryAttribute> = fc.record({
  name: fc.oneof(
    fc.constantFrom(...Object.values(GOLD).flatMap((rows) => rows.map(([name]) => name))),
    fc.string({ maxLength: 60 }),
  ),
  type: fc.constantFrom<AttributeType>(
    'text',
    'identifier',
    'email',
    'phone',
    'boolean',
    'integer',
    'date',
    'binary',
    'json',
    'hash',
    'empty',
  ),
  fill: fc.double({ min: 0, max: 1, noNaN: true }),
  distinct: fc.nat(1000),
  distinctExact: fc.boolean(),
  minLength: fc.nat(5),
  maxLength: fc.nat(3000),
  unique: fc.boolean(),
  multiValued: fc.boolean(),
  pii: fc.constantFrom('none', 'personal', 'special'),
  confidential: fc.constantFrom('no', 'confidential', 'secret'),
  decision: fc.constantFrom('move', 'leave', 'decide'),
  origin: fc.constant('file'),
})

test.each<[string, string]>([
  ['Block sign in (Yes/No) [accountEnabled] Required', ''],
  ['User name [userPrincipalName] Required', 'username'],
  ['ZIP or postal code [postalCode]', 'postalcode'],
])('the Entra template column %s goes to %j', (name, key) => {
  const [row] = suggestMappings([inventory([name, 'text', key])], 'entra')
  expect(row && targetText(row.target)).toBe(key)
})

test('nested names are read by their last part, unless that part says nothing alone', () => {
  const names = [
    'name.first_name',
    'metadata.country',
    'tenants.roles.name',
    'orders.id',
    'metadata',
    'sn;lang-ja',
    'is_locked',
  ]
  const types: AttributeType[] = ['text', 'text', 'text', 'identifier', 'json', 'text', 'boolean']
  const rows = suggestMappings(
    names.map((name, i) => inventory([name, types[i]!, ''])),
    'generic',
  )
  expect(rows.map((row) => targetText(row.target))).toEqual([
    'givenname',
    'country',
    'custom:tenants_roles_name',
    'custom:orders_id',
    '',
    '',
    '',
  ])
})

test('laws on any inventory', () => {
  fc.assert(
    fc.property(
      fc.array(attributes, { maxLength: 60 }),
      fc.constantFrom(...MEANINGS.map((m) => m.system), 'generic'),
      (list, system) => {
        const rows = suggestMappings(list, system)
        expect(rows).toEqual(suggestMappings(list, system))
        expect(rows.map((row) => row.source)).toEqual([...new Set(list.map((a) => a.name))])
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
        const single = new Set<string>()
        const custom = new Set<string>()
        for (const row of rows) {
          const source = list.find((a) => a.name === row.source)!
          expect(row.reason).toMatch(/\.$/)
          expect(row.confidence).toBeGreaterThan(0)
          expect(row.confidence).toBeLessThanOrEqual(1)
          for (const step of row.transforms) expect(readTransform(step), step).toBeDefined()
          if (source.confidential === 'secret' || source.type === 'hash' || source.decision === 'leave')
            expect(row.target.kind).toBe('none')
          if (row.target.kind === 'catalogue') {
            const target = catalogueAttribute(row.target.key)!
            expect(isWritable(target)).toBe(true)
            expect(single.has(target.key)).toBe(false)
            if (!target.multiValued) single.add(target.key)
          }
          if (row.target.kind === 'custom') {
            expect(isValidCustomName(row.target.name)).toBe(true)
            expect(isTakenName(row.target.name)).toBe(false)
            expect(custom.has(row.target.name.toLowerCase())).toBe(false)
            custom.add(row.target.name.toLowerCase())
          }
        }
      },
    ),
  )
})

test('every known meaning leads to a writable target, and every system has one page', () => {
  expect(new Set(MEANINGS.map((m) => m.system)).size).toBe(MEANINGS.length)
  for (const { system, to } of MEANINGS) {
    for (const key of Object.values(to).flat()) {
      const target = catalogueAttribute(key)
      expect(target && isWritable(target), `${system} ${key}`).toBe(true)
    }
  }
  expect(systemMeanings('AD')?.system).toBe('ad')
  expect(systemMeanings('b2c')?.system).toBe('entra')
})

test('every system the intake recognises has its meanings', () => {
  for (const { id } of SYSTEMS.filter((system) => system !== GENERIC)) expect(systemMeanings(id), id).toBeDefined()
})

test('two thousand attributes in well under a second', () => {
  const many = Array.from({ length: 2000 }, (_, i) => inventory([`attributes.field_${i}`, 'text', 'custom']))
  const start = performance.now()
  suggestMappings(many, 'keycloak')
  expect(performance.now() - start).toBeLessThan(1000)
})
