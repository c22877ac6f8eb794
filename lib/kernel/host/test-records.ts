import fc from 'fast-check'

const TEXTS = [
  'Ann',
  'ann',
  'Zoë',
  'İstanbul',
  '陽子',
  '🎉',
  ' x ',
  '',
  'null',
  'true',
  'a@corp.example',
  'A@corp.example',
  'auth0|17',
  'google-oauth2|4',
  '+15550100',
  '2024-05-06T07:08:09Z',
  '20240506070809Z',
  '1714980489000',
  '007',
  'say "hi"',
  'a\nb\\c/d\t',
  '\u0000binary',
  '{"a":1,"b":{"c":"x"}}',
  '{\\"a\\":"y"}',
  '[{"a":"q"},{"a":7},3]',
  '["x","y"]',
  '[1,2',
  '{}',
  '{1234-56}',
  '{"n":12345678901234567890}',
  '\ud800',
  '\ufeffbom',
  'x'.repeat(40),
  `$2b$10$${'x'.repeat(53)}`,
  '{SSHA}QWJjZGVmZ2hpamtsbW5vcA==',
  'staff;admins',
] as const
const NUMBERS = [
  '0',
  '-0',
  '7',
  '-3',
  '1.5',
  '1.50',
  '0.001',
  '1e3',
  '12E-2',
  '123456789012345',
  '1234567890123456',
  '12345678901234567890',
  '-9007199254740993',
  '0.1234567890123456',
  '1714980489',
  '01',
  '1.',
  '.5',
  '+1',
] as const
const KEYS = [
  'user_id',
  'email',
  'username',
  'name',
  'blocked',
  'last_login',
  'created_at',
  'passwordHash',
  'roles',
  'groups',
  'app_metadata',
  'user_metadata',
  'identities',
  'provider',
  'isSocial',
  '_links',
  'a',
  'b',
  'a.b',
  '0',
  '12',
  '$oid',
  '__proto__',
  '',
  'ключ',
  'ke"y',
  '550e8400-e29b-41d4-a716-446655440000',
  'someone@corp.example',
  'constructor',
  'k'.repeat(120),
] as const

/** JSON as some program might write it: spaces, escapes that need not be, keys twice. */
type Written = string
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.string({ maxLength: 24 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }).map((n) => `id${n}`) },
)
const stringOf = (value: string, style: number): Written => {
  const plain = JSON.stringify(value)
  if (style === 1) return plain.replaceAll('/', '\\/')
  if (style === 2) return plain.replace(/[a-zé]/, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return style === 3 ? plain.replaceAll('\\ud800', '\ud800') : plain
}
const string = fc.tuple(text, fc.integer({ min: 0, max: 9 })).map(([value, style]) => stringOf(value, style))
const space = fc.constantFrom('', '', '', '', ' ', '\t', '  ', '\r')
const key = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
)

const { value } = fc.letrec<{ value: Written; object: Written; list: Written }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: string },
    { weight: 3, arbitrary: fc.constantFrom('null', 'true', 'false') },
    { weight: 3, arbitrary: fc.constantFrom(...NUMBERS.slice(0, 15)) },
    { weight: 2, arbitrary: tie('list') },
    { weight: 2, arbitrary: tie('object') },
  ),
  list: fc
    .tuple(fc.array(tie('value'), { maxLength: 3 }), space)
    .map(([items, s]) => `[${s}${items.join(`${s},${s}`)}${s}]`),
  object: fc
    .tuple(fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }), space)
    .map(([members, s]) => `{${s}${members.map(([k, v]) => `${JSON.stringify(k)}${s}:${s}${v}`).join(`${s},`)}${s}}`),
}))

/** Objects with the members of an export, mostly in one order, some left out, some odd. */
const record = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...KEYS.slice(0, 17)), value), { maxLength: 9 }),
    fc.array(fc.tuple(key, value), { maxLength: 2 }),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([members, odd, luck]) => {
    const once = luck < 8 ? [...new Map([...members, ...(luck < 4 ? [] : odd)])] : [...members, ...odd]
    const sorted = luck < 7 ? once.sort(([a], [b]) => KEYS.indexOf(a as never) - KEYS.indexOf(b as never)) : once
    return `{${sorted.map(([k, v]) => `${JSON.stringify(k)}:${v}`).join(',')}}`
  })
const broken = fc.oneof(
  fc.constantFrom('', ' ', '{', '}', '[]', 'null', '{"a":}', '{"a":1,}', '{"a":1}x', '{"a" 1}', '{"a":tru}', "{'a':1}"),
  fc.constantFrom(...NUMBERS).map((number) => `{"a":${number}}`),
)
/** Records of an export, up to `odd` of them broken, and most of them once more: their names are known when they come again. */
export const recordsOf = (odd: number) =>
  fc
    .tuple(
      fc.array(record, { maxLength: 12 }),
      fc.array(fc.oneof(record, broken), { maxLength: odd }),
      fc.nat({ max: 3 }),
    )
    .map(([records, others, again]) => {
      const all = [...records, ...others]
      return Array.from({ length: again + 1 }, () => all).flat()
    })
