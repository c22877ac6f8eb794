import { expect, test } from 'vitest'
import { planOf, rehearse, TODAY } from '../test-kit'
import type { ExampleRecord, RuleExample } from './rehearsal-rule'

const LOGIN = 'ann@corp.example'

function fires(
  rule: string,
  rows: RuleExample['rows'],
  records: ExampleRecord[],
  more: Partial<RuleExample> = {},
): boolean {
  const all = rows.some(([, target]) => target === 'username')
    ? rows
    : [['login', 'username'] as [string, string], ...rows]
  const content = JSON.stringify(
    records.map((record, i) => ({ login: i === 0 ? LOGIN : `p${i}@corp.example`, ...record })),
  )
  const { rules } = rehearse([{ name: 'u.json', content }], planOf({ rows: all, ...more }))
  return rules.some(({ id }) => id === rule)
}

test('a value is called cut only when something was lost, also in a list', () => {
  const notes = (value: ExampleRecord[string], ...steps: string[]) =>
    fires('value-cut', [['notes', 'custom:notes', ...steps]], [{ notes: value }])
  expect(notes('12345', 'truncate:5')).toBe(false)
  expect(notes('123456', 'truncate:5')).toBe(true)
  expect(notes('123456', 'truncate:9', 'truncate:5')).toBe(true)
  expect(notes('123456', 'drop', 'truncate:5')).toBe(false)
  expect(notes('n'.repeat(1025), 'truncate-1024')).toBe(true)
  expect(notes('123456', 'truncate')).toBe(false)
  const mails = ['ann@corp.example', 'annabel@corp.example']
  expect(fires('value-cut', [['mails', 'emailAddresses', 'truncate:16']], [{ mails }])).toBe(true)
})

/** Where a rule begins and ends, beyond its one example, for one mapped attribute. */
const VALUES: [rule: string, target: string, value: string, isFired: boolean][] = [
  ['username-not-email', 'username', 'a@b.c', false],
  ['username-not-email', 'username', '@corp.example', true],
  ['username-not-email', 'username', 'a@corp', true],
  ['username-not-email', 'username', 'a@.example', true],
  ['username-not-email', 'username', 'a@corp.', true],
  ['username-not-email', 'username', 'a@corp..example', true],
  ['username-not-email', 'username', 'a b@corp.example', true],
  ['username-not-email', 'username', 'a@b@corp.example', true],
  ['username-not-email', 'username', `${'a'.repeat(400)}@corp.example`, true],
  ['username-too-long', 'username', `${'a'.repeat(242)}@corp.example`, false],
  ['username-too-long', 'username', `${'a'.repeat(243)}@corp.example`, true],
  ['username-store-mark', 'username', ' ann@corp.example', true],
  ['username-store-mark', 'username', 'ann@corp.example ', true],
  ['email-unusual', 'username', 'ann+home@corp.example', true],
  ['email-unusual', 'username', 'ann..p@corp.example', true],
  ['email-unusual', 'username', 'jané@corp.example', true],
  ['email-unusual', 'username', 'no address', false],
  ['email-unusual', 'emails.work', 'ann+home@corp.example', true],
  ['email-unusual', 'emails.work', 'ann..p@corp.example', false],
  ['email-malformed', 'emails.home', 'ann@', true],
  ['email-malformed', 'emailaddress', 'ann@', false],
  ['birth-date-form', 'dob', '1990-1-2', true],
  ['birth-date-form', 'dob', '1990-02-30', false],
  ['birth-date-impossible', 'dob', TODAY, false],
  ['birth-date-impossible', 'dob', '2026-11-25', true],
  ['birth-date-impossible', 'dob', '1900-02-29', true],
  ['birth-date-impossible', 'dob', '2000-02-29', false],
  ['birth-date-impossible', 'dob', 'yesterday', false],
  ['phone-form', 'mobile', '(02) 1234 5678', true],
  ['phone-form', 'mobile', '0771234567', false],
  ['phone-form', 'phoneNumbers.work', '+1-604-555-1234 ext 55', true],
  ['country-code', 'country', 'USA', true],
  ['country-code', 'country', 'uk', true],
  ['country-code', 'country', 'XX', false],
  ['country-code', 'country', 'Oman', false],
  ['locale-form', 'local', 'en', true],
  ['locale-form', 'local', 'EN-us', true],
  ['locale-form', 'local', 'zh-Hant-TW', false],
  ['locale-form', 'local', 'es-419', false],
  ['locale-form', 'preferredLanguage', 'en', false],
  ['forbidden-characters', 'givenname', 'a<b', true],
  ['forbidden-characters', 'givenname', 'a>b', true],
  ['forbidden-characters', 'givenname', 'a`b', true],
  ['forbidden-characters', 'givenname', "O'Neill & (Sons)", false],
  ['forbidden-characters', 'emails.work', 'a"b@corp.example', false],
  ['value-too-long', 'givenname', 'n'.repeat(1024), false],
  ['value-too-long', 'givenname', 'n'.repeat(1025), true],
  ['value-untrimmed', 'givenname', 'Ann\t', true],
  ['value-untrimmed', 'givenname', 'An n', false],
  ['value-type', 'custom:x', 'anything', false],
  ['value-type', 'active', 'TRUE', true],
  ['value-type', 'active', 'false', false],
  ['verified-flag', 'verifiedEmailAddresses', 'ann@corp.example', true],
  ['verified-flag', 'identity/emailVerified', 'yes', false],
  ['migrated-flag-preset', 'custom:is_migrated', ' TRUE', true],
  ['migrated-flag-preset', 'custom:was_migrated', 'true', false],
  ['custom-name-refused', 'custom:ok_name', 'x', false],
  ['custom-name-refused', `custom:${'n'.repeat(31)}`, 'x', true],
  ['custom-name-refused', 'custom:country', 'x', true],
  ['no-scim-path', 'telephone', '+15550100', true],
  ['no-scim-path', 'givenname', 'Ann', false],
  ['no-scim-path', 'userid', 'u-1', true],
  ['required-missing', 'givenname', 'Ann', false],
  ['email-only-typed', 'emails.work', 'w@corp.example', false],
]

test.each(VALUES)('%s on %s with %j: %s', (rule, target, value, isFired) => {
  const row: [string, string] = target === 'username' ? ['login', target] : ['given', target]
  expect(fires(rule, [row], [{ [row[0]]: value, city: 'Galle' }])).toBe(isFired)
})

test('types of custom attributes', () => {
  const of = (dataType: 'Integer' | 'Decimal' | 'Date' | 'DateTime' | 'Epoch', value: string) => {
    const plan = planOf({
      rows: [
        ['login', 'username'],
        ['x', 'custom:x'],
      ],
    })
    plan.rows[1]!.target = { kind: 'custom', name: 'x', dataType }
    const content = JSON.stringify([{ login: LOGIN, x: value }])
    return rehearse([{ name: 'u.json', content }], plan).rules.some(({ id }) => id === 'value-type')
  }
  expect([of('Integer', '12'), of('Integer', '1.5'), of('Decimal', '-1.5'), of('Decimal', '1,5')]).toEqual([
    false,
    true,
    false,
    true,
  ])
  expect([of('Date', '1990-02-03'), of('Date', '3.2.1990'), of('Epoch', '1700000000'), of('Epoch', '-1')]).toEqual([
    false,
    true,
    false,
    true,
  ])
  expect([of('DateTime', '2026-01-02T03:04:05Z'), of('DateTime', '2026-01-02 03:04')]).toEqual([false, true])
})

test('uniqueness is looked at only where it is asked for', () => {
  const twice = [{ badge: 'E1' }, { badge: 'E1' }]
  const rows: RuleExample['rows'] = [['badge', 'custom:badge']]
  const marks = { badge: { unique: true } }
  expect(fires('value-taken', rows, twice, { marks, plan: { uniqueness: 'across' } })).toBe(true)
  expect(fires('value-taken', rows, twice, { marks })).toBe(false)
  expect(fires('value-taken', rows, twice, { plan: { uniqueness: 'within' } })).toBe(false)
  const phones = [{ phone: '+15550100' }, { phone: '+15550100' }]
  const mobile: RuleExample['rows'] = [['phone', 'mobile']]
  expect(fires('login-identifier-shared', mobile, phones, { plan: { loginIdentifiers: ['email'] } })).toBe(false)
  // Marked unique as well, it is one matter and counted once.
  const both = {
    marks: { phone: { unique: true } },
    plan: { loginIdentifiers: ['mobile'], uniqueness: 'within' as const },
  }
  expect(fires('login-identifier-shared', mobile, phones, both)).toBe(false)
  expect(fires('value-taken', mobile, phones, both)).toBe(true)
})

test('states: the table decides, then the word, then nobody', () => {
  const state = (
    status: string,
    target?: 'active' | 'locked' | 'disabled' | 'left-behind',
    method: 'reset' | 'silent' = 'reset',
  ) => {
    const states = target ? [{ id: 's', source: status, target, users: null }] : []
    const plan = planOf({ rows: [['login', 'username']], plan: { states, method } })
    const content = JSON.stringify([{ login: LOGIN, status }])
    const totals = rehearse([{ name: 'u.json', content }], plan)
    return [totals.leftBehind, ...totals.rules.map(({ id }) => id)]
  }
  expect(state('suspended')).toEqual([0, 'inactive-invited'])
  expect(state('suspended', 'active')).toEqual([0])
  expect(state('suspended', 'left-behind')).toEqual([1])
  expect(state('suspended', 'locked')).toEqual([0, 'locked-and-invited'])
  expect(state('suspended', 'disabled', 'silent')).toEqual([0])
  expect(state('pending')).toEqual([0, 'state-not-mapped'])
  expect(state('active')).toEqual([0])
})

test('who has no address is told by the password method', () => {
  const missing = (method: 'reset' | 'silent' | 'mixed') => {
    const plan = planOf({
      rows: [
        ['login', 'username'],
        ['mail', 'emailaddress'],
      ],
      plan: { usernameMode: 'alphanumeric', method },
    })
    return rehearse([{ name: 'u.json', content: JSON.stringify([{ login: 'ann', mail: '' }]) }], plan).rules.map(
      ({ id }) => id,
    )
  }
  expect(missing('reset')).toEqual(['email-missing-for-reset'])
  expect(missing('mixed')).toEqual(['email-missing'])
  expect(missing('silent')).toEqual(['email-missing'])
})

test('a list target takes lists, and a pipeline that keeps the first value has said so', () => {
  const several: ExampleRecord = { x: ['one', 'two'] }
  expect(fires('several-values', [['x', 'title']], [several])).toBe(true)
  expect(fires('several-values', [['x', 'title', 'first-value']], [several])).toBe(false)
  expect(fires('several-values', [['x', 'emailAddresses']], [several])).toBe(false)
  expect(fires('several-values', [['x', 'phoneNumbers.home']], [several])).toBe(false)
  expect(fires('same-type-twice', [['x', 'phoneNumbers.home']], [several])).toBe(true)
  expect(fires('same-type-twice', [['x', 'title']], [several])).toBe(false)
})
