import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { attribute, readable } from './test-kit'

/** A seeded generator that writes down what a profiler has to find. Absent outside the workshop. */
const GENERATOR = resolve(__dirname, '../../../../shared/bench/generate-users.mjs')

/** Where the generator's columns are in its nested records. */
const NESTED: Record<string, string> = {
  display_name: 'name',
  birthdate: 'user_metadata.birthdate',
  locale: 'user_metadata.locale',
  zoneinfo: 'user_metadata.zoneinfo',
  notes: 'user_metadata.notes',
  street_address: 'user_metadata.address.street_address',
  city: 'user_metadata.address.locality',
  country: 'user_metadata.address.country',
  company: 'app_metadata.company',
  department: 'app_metadata.department',
  employee_number: 'app_metadata.employee_number',
  groups: 'app_metadata.groups',
  password_hash: 'passwordHash',
}
const ALGORITHMS: Record<string, string> = {
  bcrypt: 'bcrypt cost 10',
  argon2id: 'argon2id m=65536 t=3 p=4',
  pbkdf2: 'pbkdf2-sha256 600000',
  ssha: 'SSHA',
  'sha256-hex': 'sha256 (hex)',
  'md5-hex': 'md5 (hex)',
}

type Truth = {
  columns: Record<string, { nulls: number; min: number; max: number; distinct: number }>
  algorithms: Record<string, number>
}

for (const format of ['csv', 'ndjson', 'json']) {
  test.skipIf(!existsSync(GENERATOR))(`the profile of 20,000 generated users is true (${format})`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'truth-'))
    const [out, truthFile] = [join(folder, `users.${format}`), join(folder, 'truth.json')]
    const args = ['--users', '20000', '--format', format, '--seed', '42', '--out', out, '--truth', truthFile]
    execFileSync(process.execPath, [GENERATOR, ...args])
    const truth = JSON.parse(readFileSync(truthFile, 'utf8')) as Truth
    const profile = readable({ name: `users.${format}`, content: readFileSync(out) })
    expect(profile).toMatchObject({ system: 'auth0', users: 20_000, warnings: [] })
    for (const [column, { nulls, min, max, distinct }] of Object.entries(truth.columns)) {
      const isNested = format !== 'csv'
      const found = attribute(profile, isNested ? (NESTED[column] ?? column) : column)
      const measured = {
        column,
        nulls: Math.round((1 - found.fill) * 20_000),
        min: found.minLength,
        max: found.maxLength,
        // Moments and hashes are estimated beyond 16,384; whatever could name a person is counted exactly.
        distinct: found.distinctExact ? found.distinct : distinct,
      }
      if (!found.distinctExact) expect(Math.abs(found.distinct / distinct - 1)).toBeLessThan(0.02)
      // A nested list is profiled by its members, the generator counts the joined cell.
      if (isNested && column === 'groups') expect(measured.nulls).toBe(nulls)
      else expect(measured).toEqual({ column, nulls, min, max, distinct })
      if (found.unique) expect(found.distinctExact).toBe(true)
    }
    for (const [algorithm, count] of Object.entries(truth.algorithms)) {
      if (algorithm === 'none') expect(profile.population.withPassword).toBe(20_000 - count)
      else expect(profile.hashes).toContainEqual({ algorithm: ALGORITHMS[algorithm], count })
    }
  })
}
