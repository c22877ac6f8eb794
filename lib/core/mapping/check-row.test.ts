import { expect, test } from 'vitest'
import type { InventoryAttribute } from '@/lib/core/facts/data'
import { checkMapping } from './check-mapping'
import { checkRow } from './check-row'
import type { CustomType, MappingRow } from './mapping'
import type { MappingContext } from './row-context'
import { suggestMappings } from './suggest'
import { readTargetText } from './target-text'

const attribute = (over: Partial<InventoryAttribute> = {}): InventoryAttribute => ({
  name: 'thing',
  type: 'text',
  fill: 1,
  distinct: 10,
  distinctExact: true,
  minLength: 1,
  maxLength: 20,
  unique: false,
  multiValued: false,
  pii: 'none',
  confidential: 'no',
  decision: 'move',
  origin: 'file',
  ...over,
})
const row = (target: string, transforms: string[] = [], source = 'thing', id = source): MappingRow => ({
  id,
  source,
  target: readTargetText(target.split(' as ')[0] ?? '', target.split(' as ')[1] as CustomType | undefined),
  transforms,
  confidence: 1,
  reason: '',
  confirmed: true,
})

type Case = [
  code: string,
  severity: string,
  target: string,
  over: Partial<InventoryAttribute>,
  cure: string[],
  context?: MappingContext & { marks?: Partial<MappingRow> },
]

// Each fires as given, and falls silent with the cure (a pipeline) where there is one.
const CASES: Case[] = [
  ['secret-mapped', 'block', 'nickname', { confidential: 'secret' }, []],
  ['confidential-mapped', 'warn', 'nickname', { confidential: 'confidential' }, []],
  ['special-data', 'warn', 'custom:faith', { pii: 'special' }, []],
  ['personal-data', 'inform', 'nickname', { pii: 'personal' }, []],
  ['left-but-mapped', 'warn', 'nickname', { decision: 'leave' }, []],
  ['empty-source', 'inform', 'nickname', { fill: 0, type: 'empty' }, []],
  ['not-writable', 'block', 'identity/askPassword', {}, []],
  ['not-writable', 'block', 'userid', {}, []],
  ['careful-target', 'inform', 'gender', {}, []],
  ['no-scim-path', 'inform', 'fullname', {}, []],
  ['unknown-target', 'block', 'no.such', {}, []],
  ['too-long', 'warn', 'nickname', { maxLength: 1025 }, ['truncate-1024']],
  ['too-long', 'warn', 'username', { maxLength: 256, unique: true }, []],
  ['too-long', 'warn', 'custom:notes', { maxLength: 4000 }, ['truncate-1024']],
  ['too-long', 'warn', 'username', { maxLength: 256, unique: true }, ['truncate:200']],
  ['multi-to-single', 'warn', 'nickname', { multiValued: true }, ['first-value']],
  ['comma-splits', 'inform', 'emailAddresses', { multiValued: true, type: 'email' }, ['first-value']],
  ['not-unique', 'block', 'username', { unique: false }, []],
  ['missing-values', 'block', 'username', { unique: true, fill: 0.9 }, []],
  ['missing-values', 'warn', 'emailaddress', { type: 'email', fill: 0.9 }, [], { users: 1000, resetUsers: 10 }],
  ['missing-values', 'inform', 'givenname', { fill: 0.5 }, []],
  ['username-not-email', 'block', 'username', { unique: true }, [], { usernameMode: 'email' }],
  [
    'username-not-alphanumeric',
    'block',
    'username',
    { unique: true, type: 'email' },
    [],
    { usernameMode: 'alphanumeric' },
  ],
  ['type-mismatch', 'warn', 'active', { type: 'text' }, ['boolean']],
  ['type-mismatch', 'warn', 'givenname', { type: 'date' }, []],
  ['type-mismatch', 'warn', 'custom:points as Integer', { type: 'text' }, []],
  ['type-mismatch', 'warn', 'custom:since as Date', { type: 'text' }, ['date-to-iso']],
  ['birth-date-form', 'warn', 'dob', { type: 'text' }, ['date-to-iso']],
  ['birth-date-form', 'warn', 'dob', { type: 'epoch' }, ['epoch-to-date']],
  ['phone-form', 'warn', 'mobile', { type: 'phone' }, ['phone-to-e164:DE']],
  ['country-code', 'warn', 'country', { type: 'country', maxLength: 2 }, ['country-name']],
  ['locale-form', 'warn', 'local', { type: 'locale', maxLength: 2 }, ['locale-form']],
  ['not-all-addresses', 'warn', 'emailaddress', { type: 'text' }, []],
  ['invalid-custom-name', 'warn', 'custom:has space', {}, []],
  ['invalid-custom-name', 'warn', 'custom:', {}, []],
  ['taken-custom-name', 'warn', 'custom:country', {}, []],
  ['not-unique', 'block', 'nickname', {}, [], { uniqueness: 'across', marks: { unique: true } }],
  ['missing-values', 'warn', 'nickname', { fill: 0.5 }, [], { marks: { required: true } }],
  ['too-many-options', 'warn', 'custom:plan as Options', { distinct: 40 }, []],
]

test.each(CASES)('%s is a %s on %s %j', (code, severity, target, over, cure, context) => {
  const line = (transforms: string[]): MappingRow => ({ ...row(target, transforms), ...context?.marks })
  const issue = checkRow(line([]), attribute(over), context).find((i) => i.code === code)
  expect(issue?.severity).toBe(severity)
  expect(issue?.says).toMatch(/\.$/)
  expect(issue?.fix).toMatch(/\.$/)
  expect(`${issue?.says}${issue?.fix}`).not.toMatch(/!|undefined|null/)
  if (issue?.offers) expect(cure.map((step) => step.split(':')[0])).toContain(issue.offers)
  if (cure.length > 0) expect(checkRow(line(cure), attribute(over), context).map((i) => i.code)).not.toContain(code)
})

test('an attribute typed without a file is not blamed for what nobody measured', () => {
  const typed = attribute({ unmeasured: true, fill: 0, maxLength: 0, distinct: 0, unique: false })
  expect(checkRow(row('username'), typed)).toEqual([])
  expect(checkRow(row('local', ['locale-form']), typed)).toEqual([])
})

test('worst first, silent where nothing is wrong, and unknown things are named', () => {
  expect(checkRow(row(''), attribute({ confidential: 'secret' }))).toEqual([])
  expect(checkRow(row('nickname'), attribute())).toEqual([])
  expect(checkRow(row('nickname'), undefined).map((i) => i.code)).toEqual(['unknown-source'])
  expect(checkRow(row('nickname', ['no-such']), attribute()).map((i) => i.code)).toEqual(['unknown-transform'])
  const many = checkRow(row('username'), attribute({ pii: 'personal', maxLength: 300 }))
  expect(many.map((i) => i.severity)).toEqual(['block', 'warn', 'inform'])
})

test('what a template puts beside the value is judged too, and nobody counted the whole', () => {
  const line = row('username', ['template:{} {family} {pin}'])
  const known = [attribute({ name: 'family' }), attribute({ name: 'pin', confidential: 'secret' })]
  const attributes = new Map(known.map((one) => [one.name, one]))
  const repeats = attribute({ unique: false, fill: 0.5 })
  expect(checkRow(row('username'), repeats).map((i) => i.code)).toEqual(['missing-values', 'not-unique'])
  expect(checkRow(line, repeats, { attributes }).map((i) => i.code)).toEqual(['secret-mapped'])
  attributes.delete('pin')
  expect(checkRow(line, repeats, { attributes }).map((i) => i.code)).toEqual(['unknown-source'])
  expect(checkRow(line, repeats)).toEqual([])
})

test('a pattern that cannot be read is named with its place', () => {
  const [issue] = checkRow(row('nickname', ['replace-pattern:a(b=c']), attribute())
  expect(issue).toMatchObject({ code: 'transform-unreadable', severity: 'warn' })
  expect(issue?.says).toContain('Character 2')
})

const codes = (rows: MappingRow[], inventory: InventoryAttribute[], context?: MappingContext): string[] =>
  checkMapping(rows, inventory, context).map((issue) => `${issue.severity} ${issue.code}`)

test('issues across rows', () => {
  const base = [row('username', [], 'u'), row('emailaddress', [], 'e')]
  expect(codes(base, [])).toEqual([])
  expect(codes([...base, row('nickname', [], 'a'), row('nickname', [], 'b')], [])).toEqual(['block shared-target'])
  expect(codes([...base, row('emailAddresses', [], 'a'), row('emailAddresses', [], 'b')], [])).toEqual([])
  expect(codes([...base, row('custom:x', [], 'a'), row('custom:x', [], 'b')], [])).toEqual(['block custom-name-clash'])
  expect(codes([...base, row('custom:x', [], 'a'), row('custom:X', [], 'b')], [])).toEqual(['warn custom-name-clash'])
  expect(codes([], [])).toEqual(['block no-username', 'warn no-email'])
  expect(codes([], [], { resetUsers: 5 })).toEqual(['block no-username', 'block no-email'])
  expect(codes([], [], { usernameMode: 'email', usernameSource: 'mail' })).toEqual([])
  expect(codes(base, [attribute({ name: 'f' }), attribute({ name: 'g', decision: 'leave' })])).toEqual([
    'warn move-without-target',
  ])
})

test('an attribute left behind for a reason is not forgotten', () => {
  const base = [row('username', [], 'u'), row('emailaddress', [], 'e')]
  const blocked = attribute({ name: 'blocked', type: 'boolean' })
  expect(codes([...base, row('', [], 'blocked')], [blocked])).toEqual(['warn move-without-target'])
  expect(codes([...base, { ...row('', [], 'blocked'), reason: 'It is a state.' }], [blocked])).toEqual([])
})

test('what is suggested raises no block of its own', () => {
  const inventory = [
    attribute({ name: 'email', type: 'email', unique: true }),
    attribute({ name: 'username', unique: true }),
    attribute({ name: 'phone_number', type: 'phone' }),
    attribute({ name: 'app_metadata.tags', multiValued: true }),
    attribute({ name: 'birthdate', type: 'text' }),
  ]
  const rows = suggestMappings(inventory, 'auth0')
  for (const [i, suggested] of rows.entries()) {
    expect(checkRow(suggested, inventory[i]).filter((issue) => issue.severity !== 'inform')).toEqual([])
  }
  expect(checkMapping(rows, inventory)).toEqual([])
})
