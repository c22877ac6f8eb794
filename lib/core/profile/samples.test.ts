import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Profile } from './profile'

import { attribute, codes, profileOf, readable } from './test-kit'

/** Real exports from public repositories with an index of what is in them. Absent outside the workshop. */
const SAMPLES = resolve(__dirname, '../../../../shared/samples')
const isThere = existsSync(SAMPLES)
const load = (path: string) => ({ name: basename(path), content: new Uint8Array(readFileSync(join(SAMPLES, path))) })

type Expected = {
  system: string
  users: number
  /** Attribute and what must be true of it. */
  attributes?: Record<string, object>
  hashes?: Record<string, number>
  warnings?: string[]
  population?: object
  notPeople?: number
}

const BCRYPT = 'bcrypt cost 10'
const secret = { confidential: 'secret', shapes: [], values: [] }
const mail = { type: 'email', pii: 'personal' }

const EXPECTED: Record<string, Expected> = {
  'auth0/clerk-sample-auth0.json': {
    system: 'auth0',
    users: 30,
    attributes: {
      user_id: { type: 'identifier', unique: true },
      email: mail,
      'app_metadata.roles': { multiValued: true },
      last_ip: { type: 'ip', pii: 'personal' },
      blocked: { type: 'boolean' },
    },
    population: { withPassword: 15 },
  },
  'auth0/zitadel-users.json': { system: 'auth0', users: 5, attributes: { username: { fill: 0.4 } } },
  'auth0/zitadel-passwords.json': {
    system: 'auth0',
    users: 5,
    hashes: { [BCRYPT]: 5 },
    warnings: ['users-file-missing'],
  },
  'auth0/node-auth0-users.json': { system: 'auth0', users: 2 },
  'auth0/auth0-net-invalid-import.json': { system: 'auth0', users: 2 },
  'auth0/workos-auth0-totp-secrets.ndjson': {
    system: 'auth0',
    users: 3,
    attributes: { 'mfa_factors.secret': secret },
    population: { withMfa: 3 },
  },
  'okta/oktaice-partner-data.csv': {
    system: 'okta',
    users: 99,
    attributes: { userName: { pii: 'personal' }, email: mail },
  },
  'okta/okta-users-api.json': {
    system: 'okta',
    users: 21,
    attributes: { 'profile.login': mail, status: { type: 'text' } },
    population: {
      states: [
        { name: 'ACTIVE', count: 10 },
        { name: 'PASSWORD_EXPIRED', count: 6 },
        { name: 'STAGED', count: 3 },
        { name: 'SUSPENDED', count: 2 },
      ],
    },
  },
  'entra/sc300-bulk-user-template.csv': {
    system: 'entra',
    users: 10,
    notPeople: 1,
    hashes: { 'clear text': 10 },
    attributes: { 'Initial password [passwordProfile] Required': secret },
    warnings: ['template-row', 'clear-text-passwords', 'preamble-skipped'],
  },
  'entra/graph-users-delta.json': { system: 'entra', users: 1, warnings: ['partial-page'] },
  'entra/graph-users-search.json': { system: 'entra', users: 2, warnings: ['partial-page'] },
  'cognito/aws-cli-list-users.json': {
    system: 'cognito',
    users: 3,
    attributes: { sub: { type: 'identifier' }, email: mail },
    warnings: ['partial-page'],
  },
  'cognito/cognito-import-example.csv': { system: 'cognito', users: 2, attributes: { birthdate: { type: 'date' } } },
  'cognito/workos-native-database.json': { system: 'cognito', users: 1 },
  'cognito/workos-edge-unicode.json': { system: 'cognito', users: 1 },
  'cognito/workos-edge-missing-email.json': { system: 'cognito', users: 1, population: { withEmail: 0, withPhone: 1 } },
  'cognito/workos-saml-federated-full.json': {
    system: 'cognito',
    users: 1,
    population: { withPassword: 0, withSocialLogin: 1 },
    attributes: { 'identities.providerName': {} },
  },
  'cognito/workos-saml-federated-with-customs.json': { system: 'cognito', users: 1 },
  'cognito/workos-social-google.json': { system: 'cognito', users: 1 },
  'firebase/clerk-sample-firebase.json': {
    system: 'firebase',
    users: 50,
    hashes: { 'scrypt (firebase)': 38 },
    attributes: { passwordHash: secret, createdAt: { type: 'epoch' } },
  },
  'firebase/clerk-sample-firebase.csv': {
    system: 'firebase',
    users: 50,
    hashes: { 'scrypt (firebase)': 38 },
    attributes: { phoneNumber: { type: 'phone' }, localId: { unique: true } },
  },
  'keycloak/zitadel-realm.json': { system: 'keycloak', users: 1, hashes: { 'pbkdf2-sha256 27500': 1 } },
  'keycloak/quarkus-realm-legacy-hash.json': {
    system: 'keycloak',
    users: 3,
    hashes: { 'pbkdf2-sha256 27500': 3 },
    population: { withEmail: 0 },
  },
  'keycloak/quickstart-authz-realm.json': {
    system: 'keycloak',
    users: 2,
    notPeople: 1,
    hashes: { 'clear text': 2 },
    warnings: ['clear-text-passwords'],
  },
  'keycloak/config-cli-users-attributes.json': {
    system: 'keycloak',
    users: 3,
    hashes: { 'clear text': 2 },
    attributes: { 'attributes.locale': { distinct: 1, multiValued: false }, 'credentials.value': secret },
  },
  'keycloak/config-cli-users-subgroups.json': { system: 'keycloak', users: 2 },
  'ldap/planetexpress-people_fry.ldif': {
    system: 'ldap',
    users: 1,
    hashes: { SSHA: 1 },
    attributes: { jpegPhoto: { type: 'binary' }, userPassword: secret },
  },
  'ldap/planetexpress-people_hermes.ldif': {
    system: 'ldap',
    users: 1,
    hashes: { SSHA: 1 },
    attributes: { employeeType: { multiValued: true } },
  },
  'ldap/planetexpress-people_amy.ldif': { system: 'ldap', users: 1, hashes: { SSHA: 1 } },
  'ldap/planetexpress-groups_crew.ldif': { system: 'ldap', users: 0, warnings: ['users-file-missing'] },
  'ldap/rfc2849-examples.ldif': { system: 'ldap', users: 8, warnings: ['change-records'] },
  'ldap/midpoint-people-ssha.ldif': { system: 'ldap', users: 39, hashes: { SSHA: 39 } },
  'ldap/midpoint-groups.ldif': { system: 'ldap', users: 0 },
  'ldap/midpoint-openldap-example.ldif': { system: 'ldap', users: 7, hashes: { 'clear text': 7 } },
  'ldap/midpoint-pirates-500.ldif': { system: 'ldap', users: 501, attributes: { piracyShipName: {} } },
  'ad/midpoint-ldap-export.csv': { system: 'ldap', users: 9 },
  'forgerock/forgerock-user-export.json': { system: 'forgerock', users: 2, hashes: { 'pbkdf2-hmac-sha256 10': 2 } },
  'forgerock/openidm-engineering.csv': { system: 'forgerock', users: 2, attributes: { roles: { multiValued: true } } },
  'ping/pingone-import-example.csv': { system: 'ping', users: 2, hashes: { 'clear text': 2 } },
  'wso2/is-bulk-user-import.csv': { system: 'wso2-is', users: 3 },
  'wso2/is-scim-user.json': {
    system: 'wso2-is',
    users: 1,
    attributes: { 'urn:scim:schemas:extension:custom:User.custom1': {} },
  },
  'fusionauth/akamai-fa-users.json': { system: 'fusionauth', users: 2, hashes: { [BCRYPT]: 2 } },
  'fusionauth/generic-fa-users.json': { system: 'fusionauth', users: 2, hashes: { 'salted-sha256 20000': 2 } },
  'supabase/clerk-sample-supabase.csv': {
    system: 'supabase',
    users: 26,
    hashes: { [BCRYPT]: 10 },
    warnings: ['ragged-row', 'columns-misaligned'],
  },
  'clerk/clerk-sample.csv': {
    system: 'clerk',
    users: 69,
    hashes: { [BCRYPT]: 15 },
    warnings: ['ragged-row', 'preamble-skipped'],
  },
  'clerk/clerk-sample.json': {
    system: 'clerk',
    users: 25,
    hashes: { [BCRYPT]: 9 },
    attributes: { email_addresses: { multiValued: true } },
  },
  'scim/rfc7643-8.1-user-minimal.json': { system: 'scim', users: 1 },
  'scim/rfc7643-8.2-user-full.json': {
    system: 'scim',
    users: 1,
    attributes: { 'emails.value': { ...mail, multiValued: true } },
  },
  'scim/rfc7643-8.3-enterprise_user.json': { system: 'scim', users: 1 },
  'scim/rfc7643-8.4-group.json': { system: 'scim', users: 0 },
  'scim/rfc7644-3.4.2-list_response-partial_attributes.json': { system: 'scim', users: 2 },
  'other-idp/akamai-users.json': { system: 'generic', users: 2, hashes: { [BCRYPT]: 2 } },
  'other-idp/frontegg-users.json': {
    system: 'generic',
    users: 2,
    attributes: { metadata: { type: 'json' }, 'metadata.color': {} },
  },
  'other-idp/stytch-hashes.csv': { system: 'generic', users: 3, hashes: { scrypt: 3 }, warnings: ['preamble-skipped'] },
  'other-idp/stytch-users.json': { system: 'generic', users: 3, hashes: { scrypt: 3 } },
  'generic-csv/midpoint-hogwarts-accounts.csv': {
    system: 'generic',
    users: 69,
    hashes: { 'clear text': 69 },
    attributes: { memberOf: { multiValued: true }, password: secret },
  },
  'generic-csv/midpoint-hris-export.csv': { system: 'generic', users: 50, population: { withEmail: null } },
  'generic-csv/midpoint-hr-250.csv': {
    system: 'generic',
    users: 250,
    attributes: { empNo: { type: 'identifier' }, phone: { type: 'phone' } },
    population: { withEmail: null },
  },
  'generic-csv/workos-multi-membership.csv': { system: 'generic', users: 5, warnings: ['repeated-user'] },
  'generic-csv/workos-cache-1k.csv': {
    system: 'generic',
    users: 1000,
    attributes: { metadata: { type: 'json' }, 'metadata.role': {} },
  },
}

for (const [path, expected] of Object.entries(EXPECTED)) {
  test.skipIf(!isThere)(`sample ${path}`, () => {
    const profile = readable(load(path))
    expect({ system: profile.system, users: profile.users }).toEqual({ system: expected.system, users: expected.users })
    for (const [name, facts] of Object.entries(expected.attributes ?? {}))
      expect(attribute(profile, name)).toMatchObject(facts)
    const hashes = Object.fromEntries(profile.hashes.map(({ algorithm, count }) => [algorithm, count]))
    if (expected.hashes) expect(hashes).toEqual(expected.hashes)
    for (const code of expected.warnings ?? []) expect(codes(profile)).toContain(code)
    if (expected.population) expect(profile.population).toMatchObject(expected.population)
    const notPeople = profile.population.notPeople.reduce((sum, { count }) => sum + count, 0)
    expect(notPeople).toBe(expected.notPeople ?? 0)
  })
}

test.skipIf(!isThere)('the samples that belong together join', () => {
  const auth0 = readable(load('auth0/zitadel-users.json'), load('auth0/zitadel-passwords.json'))
  expect(auth0).toMatchObject({ users: 5, population: { withPassword: 5 }, hashes: [{ algorithm: BCRYPT, count: 5 }] })
  const stytch = readable(load('other-idp/stytch-users.json'), load('other-idp/stytch-hashes.csv'))
  expect(stytch.users).toBe(3)
  const directory = readable(load('ldap/midpoint-people-ssha.ldif'), load('ldap/midpoint-groups.ldif'))
  expect(directory.users).toBe(39)
  expect(directory.groups).toContainEqual({ name: 'all-users', count: 39 })
})

test.skipIf(!isThere)('every text sample gives the same profile in small portions', () => {
  for (const path of Object.keys(EXPECTED)) expect(profileOf([load(path)], 61)).toEqual(profileOf([load(path)]))
})

test.skipIf(!isThere)('the mechanics of CSV are read as their authors expect', () => {
  const folder = join(SAMPLES, 'csv-mechanics')
  for (const file of readdirSync(folder).filter((name) => name.startsWith('spectrum-') && name.endsWith('.csv'))) {
    // One file lost its carriage returns on the way into its repository, its expectation did not.
    const written: unknown = JSON.parse(readFileSync(join(folder, file.replace('.csv', '.expected.json')), 'utf8'))
    const expected = [written].flat() as Record<string, string>[]
    const profile = readable(load(`csv-mechanics/${file}`))
    expect(profile.users).toBe(expected.length)
    for (const name of Object.keys(expected[0]!)) {
      const values = expected.map((row) => row[name]!.replace('\r\n', '\n')).filter((value) => value !== '')
      const found = attribute(profile, name)
      expect({ file, name, distinct: found.distinct, max: found.maxLength }).toEqual({
        file,
        name,
        distinct: new Set(values).size,
        max: Math.max(0, ...values.map((value) => value.length)),
      })
    }
  }
  const mechanics = (file: string) => readable(load(`csv-mechanics/${file}`))
  expect(codes(mechanics('csvkit-bad.csv'))).toContain('ragged-row')
  expect(codes(mechanics('csvkit-test_latin1.csv'))).toContain('encoding-replaced')
  expect(codes(mechanics('csvkit-no_header_row.csv'))).toContain('no-header')
  expect(codes(mechanics('csvkit-blanks.csv'))).toContain('null-spelled-out')
  expect(codes(mechanics('frictionless-duplicate-headers.csv'))).toContain('duplicate-header')
  expect(attribute(mechanics('frictionless-leading-zeros.csv'), 'value').type).toBe('identifier')
  expect(mechanics('csvkit-mac_newlines.csv').users).toBe(2)
  expect(mechanics('csvkit-test_utf16_little.csv').attributes.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  expect(mechanics('csvkit-test_utf8_bom.csv').attributes[0]!.name).toBe('foo')
})

test.skipIf(!isThere)('a workbook is read like the table it shows', () => {
  const book = profileOf([load('xlsx/csvkit-test.xlsx')])
  expect(book).toMatchObject({ format: 'xlsx', users: 5 })
  const types = Object.fromEntries((book as Profile).attributes.map(({ name, type }) => [name, type]))
  expect(types).toMatchObject({ date: 'date', integer: 'integer', boolean: 'boolean', datetime: 'datetime' })
  expect(profileOf([load('xlsx/frictionless-merged-cells.xlsx')])).toMatchObject({ code: 'header-only' })
})
