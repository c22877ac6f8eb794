import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { BASES, CATALOGUE, catalogueAttribute, isWritable, SCHEMAS, WRITABLE, whyNotWritable } from './catalogue'
import { isTakenName, isValidCustomName, MIGRATED_FLAG } from './custom-attribute'
import { LIMITS, STATEMENTS } from './limits'
import { PATTERNS } from './patterns'

test('the catalogue holds 117 attributes, 63 of them writable and 18 of those with care', () => {
  expect(CATALOGUE).toHaveLength(117)
  expect(WRITABLE).toHaveLength(63)
  expect(WRITABLE.filter((a) => a.migrationUse === 'target-careful')).toHaveLength(18)
  expect(new Set(CATALOGUE.map((a) => a.key)).size).toBe(117)
})

test('every row has the declared shape', () => {
  for (const a of CATALOGUE) {
    expect(a.localClaimUri, a.key).toBe(`http://wso2.org/claims/${a.key}`)
    expect(BASES[a.basis], a.key).toBeDefined()
    if (a.scim) expect(SCHEMAS[a.scim.schema], a.key).toBeDefined()
    if (a.pattern) expect(PATTERNS[a.pattern], a.key).toBeDefined()
    expect(typeof a.multiValued, a.key).toBe('boolean')
    expect(whyNotWritable(a) === null, a.key).toBe(isWritable(a))
    expect(catalogueAttribute(a.key)).toBe(a)
  }
  expect(catalogueAttribute('toString')).toBeUndefined()
})

test('every limit and statement carries source, date and certainty', () => {
  for (const [id, limit] of Object.entries(LIMITS)) {
    expect(limit.id).toBe(id)
    expect(limit.value).toBeGreaterThan(0)
  }
  for (const { source } of [...Object.values(LIMITS), ...Object.values(STATEMENTS)]) {
    expect(source.text.length).toBeGreaterThan(5)
    expect(source.date).toMatch(/^2026-\d\d-\d\d$/)
  }
})

test('patterns decide as the server does', () => {
  const cases: [keyof typeof PATTERNS, string, boolean][] = [
    ['mobileServerDefault', '+94771234567', true],
    ['mobileServerDefault', '0771234567', true],
    ['mobileServerDefault', '+1 (604) 555-1234', true],
    ['mobileServerDefault', '(02) 1234 5678', false],
    ['mobileServerDefault', '+33 6 12 34 56 78', false],
    ['mobileServerDefault', '0044 20 7946 0958', false],
    ['mobileServerDefault', '+1-604-555-1234 ext 55', false],
    ['mobileServerDefault', '12345', true],
    ['mobileClaim2022', '12345', false],
    ['emailClaim', 'jane@example.com', true],
    ['emailClaim', 'jane+tag@example.com', false],
    ['emailClaim', "o'brien@example.com", false],
    ['emailClaim', 'jane..doe@example.com', true],
    ['emailClaim', 'jane_@example.com', true],
    ['emailClaim', 'jané@example.com', false],
    ['emailClaim', 'x@y.photography', true],
    ['emailClaim', `${'a'.repeat(65)}@example.com`, true],
    ['emailUsernameDefault', 'jane@example.com', true],
    ['emailUsernameDefault', 'jane+tag@example.com', true],
    ['emailUsernameDefault', "o'brien@example.com", false],
    ['emailUsernameDefault', 'jane..doe@example.com', false],
    ['emailUsernameDefault', 'jane_@example.com', false],
    ['emailUsernameDefault', 'jané@example.com', true],
    ['emailUsernameDefault', 'x@y.photography', false],
    ['emailUsernameDefault', `${'a'.repeat(65)}@example.com`, false],
    ['regexWhenNone', "O'Brien", true],
    ['regexWhenNone', 'a "nick" b', false],
    ['isoDateShape', '1990-02-30', true],
  ]
  for (const [name, value, accepted] of cases)
    expect([name, value, PATTERNS[name].accepts(value)]).toEqual([name, value, accepted])
})

test('no pattern is slow on hostile input', () => {
  const hostile = ['a@b.', 'a@', '', ' '].map((head) => `${head}${(head === ' ' ? ' ' : 'a').repeat(5000)}!`)
  for (const pattern of Object.values(PATTERNS)) {
    const start = performance.now()
    for (const value of hostile) pattern.accepts(value)
    expect(performance.now() - start).toBeLessThan(200)
  }
})

test('names of custom attributes', () => {
  expect(isValidCustomName(MIGRATED_FLAG.name)).toBe(true)
  expect(isValidCustomName('legacy.id')).toBe(true)
  for (const name of ['', 'has space', 'has-hyphen', 'a.b.c', 'x'.repeat(31), 'é'])
    expect(isValidCustomName(name)).toBe(false)
  expect(isTakenName('COUNTRY')).toBe(true)
  expect(isTakenName('is_migrated')).toBe(false)
})

const shared = resolve('../shared/asgardeo/attributes.json')
test.skipIf(!existsSync(shared))('the catalogue carries the figures of the collected facts', () => {
  const facts = JSON.parse(readFileSync(shared, 'utf8')) as { attributes: Record<string, unknown>[] }
  for (const fact of facts.attributes) {
    const ours = catalogueAttribute(String(fact.key))
    expect(ours?.displayName).toBe(fact.displayName)
    expect(ours?.migrationUse).toBe(fact.migrationUse)
    expect(ours?.pattern ? PATTERNS[ours.pattern].published : null).toBe(fact.regex)
  }
})
