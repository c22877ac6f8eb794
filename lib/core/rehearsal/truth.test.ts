import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { planOf, rehearse } from './test-kit'
import type { RehearsalTotals } from './totals'

/** A seeded generator that writes down which defects it injected. Absent outside the workshop. */
const GENERATOR = resolve(__dirname, '../../../../shared/bench/generate-users.mjs')
const USERS = 20_000

const PLAN = planOf({
  plan: { states: [{ id: 's', source: 'blocked', target: 'locked', users: null }], method: 'silent' },
  rows: [
    ['email', 'username'],
    ['given_name', 'givenname'],
    ['family_name', 'lastname'],
    ['phone_number', 'mobile'],
    ['birthdate', 'dob'],
    ['locale', 'local'],
    ['country', 'country', 'country-name'],
    ['department', 'department'],
    ['user_id', 'custom:legacy_id', 'strip-prefix'],
    ['username', 'custom:legacy_login'],
  ],
})

type Truth = { defects: Record<string, number> }

function generate(format: string, ...more: string[]): { content: string; truth: Truth } {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  const [out, truth] = [join(folder, `users.${format}`), join(folder, 'truth.json')]
  const args = ['--users', String(USERS), '--format', format, '--seed', '7', '--out', out, '--truth', truth, ...more]
  execFileSync(process.execPath, [GENERATOR, ...args])
  return { content: readFileSync(out, 'utf8'), truth: JSON.parse(readFileSync(truth, 'utf8')) as Truth }
}

const countOf = ({ rules }: RehearsalTotals, id: string, attribute?: string) => {
  const rule = rules.find((candidate) => candidate.id === id)
  if (attribute === undefined) return rule?.records ?? 0
  return rule?.attributes.find(({ name }) => name === attribute)?.records ?? 0
}

test.skipIf(!existsSync(GENERATOR))('every injected defect is found, and none is invented', () => {
  const { content, truth } = generate('csv')
  const totals = rehearse([{ name: 'users.csv', content }], PLAN)
  const { defects } = truth
  expect(totals.records).toBe(USERS)
  expect(countOf(totals, 'username-missing')).toBe(defects['missing-email'])
  expect(countOf(totals, 'username-not-email')).toBe(defects['invalid-email'])
  expect(countOf(totals, 'phone-form', 'phone_number')).toBe(defects['phone-not-e164'])
  expect(countOf(totals, 'birth-date-form', 'birthdate')).toBe(defects['birthdate-not-iso'])
  expect(countOf(totals, 'value-untrimmed', 'given_name')).toBe(defects['untrimmed-name'])
  expect(countOf(totals, 'required-missing', 'family_name')).toBe(defects['missing-family-name'])
  // A repeated address whose first owner has lost its own to another defect is no collision, so truth is counted again.
  expect(countOf(totals, 'username-taken')).toBe(collisions(content))
  const injected = defects['duplicate-email']! + defects['duplicate-email-case']!
  expect(countOf(totals, 'username-taken')).toBeLessThanOrEqual(injected)
  expect(countOf(totals, 'username-taken')).toBeGreaterThan(injected * 0.9)
})

test.skipIf(!existsSync(GENERATOR))('a clean export has no findings but those of its plan', () => {
  const totals = rehearse([{ name: 'users.csv', content: generate('csv', '--clean').content }], PLAN)
  expect(totals).toMatchObject({ records: USERS, accepted: USERS, rejected: 0 })
  expect(totals.rules.map(({ id }) => id).sort()).toEqual(['group-not-planned'])
})

/** Where the generator's columns are in its nested records. */
const NESTED: Record<string, string> = {
  birthdate: 'user_metadata.birthdate',
  locale: 'user_metadata.locale',
  country: 'user_metadata.address.country',
  department: 'app_metadata.department',
}

test.skipIf(!existsSync(GENERATOR))('nested records of the same people give the same totals', () => {
  const plan = { ...PLAN, rows: PLAN.rows.map((row) => ({ ...row, source: NESTED[row.source] ?? row.source })) }
  const table = rehearse([{ name: 'users.csv', content: generate('csv').content }], PLAN)
  const nested = rehearse([{ name: 'users.ndjson', content: generate('ndjson').content }], plan)
  const counts = ({ rules }: RehearsalTotals) => rules.map(({ id, records }) => [id, records])
  expect(counts(nested)).toEqual(counts(table))
  expect(nested).toMatchObject({ records: table.records, accepted: table.accepted, rejected: table.rejected })
})

/** Addresses that an earlier row has, counted without the engine: the second column of a plain reading. */
function collisions(csv: string): number {
  const seen = new Set<string>()
  let found = 0
  for (const line of csv.split(/\n(?=auth0\|)/).slice(1)) {
    const email = line.split(',')[1]!.toLowerCase()
    if (email === '') continue
    if (seen.has(email)) found++
    seen.add(email)
  }
  return found
}
