import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyTransforms, readTransform } from './apply-transforms'
import { cutLength } from './cut-length'
import { TRANSFORMS } from './index'
import { otherAttributes } from './other-attributes'
import { refusedArgument } from './refused-argument'
import { transformId } from './transform-id'

// After the classes of the Big List of Naughty Strings; our own examples.
const NAUGHTY = [
  '',
  ' ',
  '\u0000',
  '\ufeff',
  'undefined',
  'null',
  'NaN',
  '[1',
  '[]',
  '[null]',
  '[["a"],"b"]',
  '{"a":1}',
  '-1e309',
  '99999999999999999999',
  '0000-00-00',
  '2023-02-29',
  '31/31/3131',
  '\ud800',
  'a\udc00b',
  'e\u0301',
  'ﬀ İ ı ẞ ŉ Σς',
  '٠٧٧١٢٣',
  '+',
  '+00',
  '00',
  '++49',
  `+${'1'.repeat(5000)}`,
  '( '.repeat(3000),
  `${'a'.repeat(1023)}😀😀`,
  '=cmd|calc',
  "'; drop table users; --",
  '\u202Etxet',
  ':',
  '|',
  '|||',
  'auth0|',
]
const ARGUMENTS = [undefined, '', 'a=b|*=c', '{}{}', '2', 'a.0', 'DE', 'dmy', '|', '\u0000', 'x'.repeat(300)]
const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...NAUGHTY))

test('ids are unique and fit in a stored step', () => {
  expect(new Set(TRANSFORMS.map((t) => t.id)).size).toBe(TRANSFORMS.length)
  for (const t of TRANSFORMS) expect(transformId(t.id)).toBe(t.id)
  expect(transformId('no-such')).toBeNull()
  for (const t of TRANSFORMS) expect(t.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

describe.each(TRANSFORMS)('$id', (transform) => {
  test('says what it does', () => {
    expect(transform.name.length).toBeGreaterThan(2)
    expect(transform.explains).toMatch(/\.$/)
    expect(transform.explains).not.toContain('!')
  })

  test('is total, the same each time, and quick', () => {
    const start = performance.now()
    for (const value of NAUGHTY) {
      for (const argument of ARGUMENTS) {
        const once = transform.apply(value, argument)
        expect(typeof once).toBe('string')
        expect(transform.apply(value, argument)).toBe(once)
        if (transform.idempotent) expect(transform.apply(once, argument)).toBe(once)
      }
    }
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('takes any text, and twice is once where claimed', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...ARGUMENTS), (value, argument) => {
        const once = transform.apply(value, argument)
        return !transform.idempotent || transform.apply(once, argument) === once
      }),
    )
  })
})

const CASES: [string, string, string][] = [
  ['strip-prefix', 'auth0|5f7c', '5f7c'],
  ['strip-prefix', 'google-oauth2|1', '1'],
  ['strip-prefix', 'DEFAULT/ann@example.com', 'ann@example.com'],
  ['strip-prefix', 'SMTP:ann@example.com', 'ann@example.com'],
  ['strip-prefix:u_', 'u_7', '7'],
  ['strip-prefix', 'plain', 'plain'],
  ['phone-to-e164:LK', '077 123 45 67', '+94771234567'],
  ['phone-to-e164', '+33 6 12 34 56 78', '+33612345678'],
  ['phone-to-e164', '0044 20 7946 0958', '+442079460958'],
  ['phone-to-e164', '+44 (0)20 7946 0958', '+442079460958'],
  ['phone-to-e164:US', '(604) 555-1234', '+16045551234'],
  ['phone-to-e164:US', '1-604-555-1234 ext 55', '+16045551234'],
  ['phone-to-e164:IT', '06 1234 5678', '+390612345678'],
  ['phone-to-e164:RU', '8 912 345-67-89', '+79123456789'],
  ['phone-to-e164', '077 123 45 67', '077 123 45 67'],
  ['phone-to-e164:DE', 'call me', 'call me'],
  ['date-to-iso', '1990-03-04T10:00:00Z', '1990-03-04'],
  ['date-to-iso', '4.3.1990', '1990-03-04'],
  ['date-to-iso', '3/4/1990', '3/4/1990'],
  ['date-to-iso:mdy', '3/4/1990', '1990-03-04'],
  ['date-to-iso:dmy', '3/4/1990', '1990-04-03'],
  ['date-to-iso', '8/19/2021 1:25:31 PM', '2021-08-19'],
  ['date-to-iso', '20240122063659.0Z', '2024-01-22'],
  ['date-to-iso', '2023-02-29', '2023-02-29'],
  ['epoch-to-date', '1700000000', '2023-11-14'],
  ['epoch-to-date', '1700000000000', '2023-11-14'],
  ['epoch-to-date', '1588072321.842', '2020-04-28'],
  ['epoch-to-date', '133444000000000000', '2023-11-14'],
  ['epoch-to-date', '1990', '1990'],
  ['country-name', 'de', 'Germany'],
  ['country-name', 'LKA', 'Sri Lanka'],
  ['country-name', 'Germany', 'Germany'],
  ['locale-form', 'en_us.UTF-8', 'en-US'],
  ['locale-form', 'zh-hans-cn', 'zh-Hans-CN'],
  ['locale-form:DE', 'de', 'de-DE'],
  ['boolean', 'Active', 'true'],
  ['boolean', 'nein', 'false'],
  ['boolean', 'maybe', 'maybe'],
  ['first-value', 'a; b', 'a'],
  ['first-value', '["x","y"]', 'x'],
  ['first-value:%', 'a%b', 'a'],
  ['given-part', 'Ada Maria Lovelace', 'Ada Maria'],
  ['family-part', 'Ada Maria Lovelace', 'Lovelace'],
  ['given-part', 'Lovelace, Ada', 'Ada'],
  ['family-part', 'Lovelace, Ada', 'Lovelace'],
  ['last-value', 'a; b', 'b'],
  ['last-value', '["x","y"]', 'y'],
  ['last-value', '[]', ''],
  ['nth-value:2', 'a|b|c', 'b'],
  ['nth-value:9', 'a|b|c', ''],
  ['nth-value', 'a|b|c', 'a|b|c'],
  ['join-values:/', 'a;b', 'a/b'],
  ['default:en-US', ' ', 'en-US'],
  ['default:en-US', 'de', 'de'],
  ['join-values', '["a","b"]', 'a b'],
  ['value-map:m=male|f=female', ' f ', 'female'],
  ['value-map:m=male|f=female', 'x', 'x'],
  ['value-map:m=male|*=other', 'x', 'other'],
  ['template:legacy-{}', '42', 'legacy-42'],
  ['template:fixed', '42', 'fixed'],
  ['json-path:address.city', '{"address":{"city":"Galle"}}', 'Galle'],
  ['json-path:0.n', '[{"n":7}]', '7'],
  ['json-path:constructor', '{"a":1}', ''],
  ['json-path:a', 'plain', 'plain'],
  ['replace:@old.example=@new.example', 'ann@old.example', 'ann@new.example'],
  ['replace-pattern:^0+=', '00420', '420'],
  ['replace-pattern:^(\\w+)@old\\.example$=$1@new.example', 'ann@old.example', 'ann@new.example'],
  ['replace-pattern:a\\=b=c', 'xa=b', 'xc'],
  ['replace-pattern:(a=c', '(a', '(a'],
  ['replace-pattern', 'a', 'a'],
  ['replace:a=$&', 'banana', 'b$&n$&n$&'],
  ['replace:-=', '1-2-3', '123'],
  ['truncate:3', 'abcdef', 'abc'],
  ['truncate:10000', 'a'.repeat(10_001), 'a'.repeat(10_000)],
  ['truncate:1', '\u{1F600}x', ''],
  ['truncate', 'abc', 'abc'],
  ['collapse-spaces', 'a \t b', 'a b'],
  ['drop', 'x', ''],
]

test.each(CASES)('%s of %j is %j', (step, value, expected) => {
  expect(applyTransforms([step], value)).toBe(expected)
})

test('a template puts other attributes beside the value and leaves no gap', () => {
  const person: Record<string, string> = { given: ' Ada', family: 'Lovelace' }
  const other = (name: string) => person[name] ?? ''
  const step = 'template:{}, {given} {middle} {family}'
  expect(applyTransforms([step], 'Dr', other)).toBe('Dr, Ada Lovelace')
  expect(applyTransforms(['template:{} {family}'], '', other)).toBe('Lovelace')
  expect(applyTransforms(['template:{}-{middle}'], '', other)).toBe('')
  expect(otherAttributes(['trim', step, 'template:{}{family}'])).toEqual(['given', 'middle', 'family'])
})

test('an argument that cannot be read is refused with a sentence, one that works is not', () => {
  const bad = [
    'replace-pattern:(a=b',
    'replace-pattern:a',
    'replace-pattern:a=$1',
    'replace:x',
    'nth-value',
    'truncate:0',
    'truncate:100000',
  ]
  for (const step of [...bad, 'value-map:a', 'template']) expect(refusedArgument(step)).toMatch(/\.$/)
  for (const [step] of CASES.filter(([, value, expected]) => value !== expected))
    expect([step, refusedArgument(step)]).toEqual([step, null])
})

test('what a pipeline leaves at most is told by its cutting steps, as far as they cut', () => {
  expect(cutLength(['trim', 'truncate-1024', 'truncate:10000'])).toBe(1024)
  expect(cutLength(['truncate-1024', 'truncate:20'])).toBe(20)
  expect(cutLength(['trim', 'truncate', 'truncate:0', 'truncate-200'])).toBe(Number.POSITIVE_INFINITY)
})

test('a pipeline runs in order; an unknown step changes nothing', () => {
  expect(applyTransforms(['trim', 'no-such', 'lower-case'], ' Ann ')).toBe('ann')
  expect(readTransform('no-such')).toBeUndefined()
  expect(readTransform('strip-prefix:a:b')?.argument).toBe('a:b')
})
