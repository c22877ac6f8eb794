// Seeded exports of invented users as identity systems nest them: Keycloak's users file, Okta's API, Cognito's list-users.
// Every user is a function of its number.
//   node bench/data/systems.mjs keycloak 200000 users.json
import { closeSync, openSync, writeSync } from 'node:fs'

const GIVEN = 'Amara Björn Chloé Dagmar Emma François Grace Hiroshi Ines José Kamala Liam'.split(' ')
const FAMILY = "Adeyemi Åberg Bianchi Chen D'Souza Eriksen Fischer Gómez Haddad Ivanova".split(' ')
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A number below `below`, for question number `salt` about user number `i`. */
function draw(i, salt, below) {
  let mixed = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 13)) >>> 0) % below
}

const hex = (i, salt) => draw(i, salt, 2 ** 32).toString(16).padStart(8, '0')
const uuid = (i) => `${hex(i, 0)}-0000-4000-8000-${hex(i, 1)}${hex(i, 2).slice(0, 4)}`
const base64 = (i, salt, length) => Array.from({ length }, (_, k) => BASE64[draw(i, salt + k, 64)]).join('')
const moment = (i, salt) => 1577836800000 + draw(i, salt, 1800) * 86_400_000 + draw(i, salt + 1, 86_400_000)
const day = (i, salt) => new Date(moment(i, salt)).toISOString()

function person(i) {
  const login = `user.${i.toString(36)}`
  const [given, family] = [GIVEN[draw(i, 3, GIVEN.length)], FAMILY[draw(i, 4, FAMILY.length)]]
  return { id: uuid(i), login, given, family, email: `${login}@corp.example` }
}

function keycloak(i) {
  const { id, login, given, family, email } = person(i)
  const iterations = draw(i, 20, 3) === 0 ? 210000 : 27500
  const secret = { value: `${base64(i, 100, 86)}==`, salt: `${base64(i, 300, 22)}==`, additionalParameters: {} }
  const data = { hashIterations: iterations, algorithm: `pbkdf2-sha${iterations === 27500 ? 256 : 512}` }
  const password = {
    id: uuid(i + 7),
    type: 'password',
    createdDate: moment(i, 30),
    secretData: JSON.stringify(secret),
    credentialData: JSON.stringify({ ...data, additionalParameters: {} }),
  }
  const otp = { id: uuid(i + 9), type: 'otp', userLabel: 'Phone', createdDate: moment(i, 32), secretData: '{"value":"x"}' }
  return {
    id,
    createdTimestamp: moment(i, 34),
    username: login,
    enabled: draw(i, 36, 20) > 0,
    totp: draw(i, 37, 5) === 0,
    emailVerified: draw(i, 38, 4) > 0,
    firstName: given,
    lastName: family,
    email,
    attributes: { locale: [['en', 'de'][draw(i, 39, 2)]], phoneNumber: [`+1555${String(i % 10_000_000).padStart(7, '0')}`] },
    credentials: draw(i, 40, 10) === 0 ? [] : draw(i, 37, 5) === 0 ? [password, otp] : [password],
    disableableCredentialTypes: [],
    requiredActions: draw(i, 41, 12) === 0 ? ['VERIFY_EMAIL'] : [],
    realmRoles: ['default-roles-corp', ...(draw(i, 42, 4) === 0 ? ['editor'] : [])],
    notBefore: 0,
    groups: [`/staff/team-${draw(i, 43, 12)}`],
  }
}

function okta(i) {
  const { login, given, family, email } = person(i)
  const profile = { firstName: given, lastName: family, mobilePhone: null, secondEmail: null, login: email, email }
  return {
    id: `00u${hex(i, 5)}${hex(i, 6)}`,
    status: ['ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED', 'STAGED', 'DEPROVISIONED'][draw(i, 50, 6)],
    created: day(i, 51),
    activated: day(i, 53),
    statusChanged: null,
    lastLogin: draw(i, 55, 6) === 0 ? null : day(i, 55),
    lastUpdated: day(i, 57),
    passwordChanged: day(i, 59),
    type: { id: 'oty1corp' },
    profile: { ...profile, department: `Department ${draw(i, 61, 20)}`, employeeNumber: `E${i}`, nickName: login },
    credentials: {
      ...(draw(i, 62, 9) === 0 ? {} : { password: {} }),
      emails: [{ value: email, status: 'VERIFIED', type: 'PRIMARY' }],
      provider: draw(i, 62, 9) === 0 ? { type: 'SOCIAL', name: 'Google' } : { type: 'OKTA', name: 'OKTA' },
    },
    _links: { self: { href: `https://corp.example/api/v1/users/00u${hex(i, 5)}` } },
  }
}

function cognito(i) {
  const { id, login, given, family, email } = person(i)
  const named = {
    sub: id,
    email_verified: String(draw(i, 70, 5) > 0),
    given_name: given,
    family_name: family,
    ...(draw(i, 71, 3) === 0 ? { phone_number: `+1555${String(i % 10_000_000).padStart(7, '0')}` } : {}),
    email,
    'custom:role': ['admin', 'member', 'guest'][draw(i, 72, 3)],
  }
  return {
    Username: login,
    Attributes: Object.entries(named).map(([Name, Value]) => ({ Name, Value })),
    UserCreateDate: day(i, 73),
    UserLastModifiedDate: day(i, 75),
    Enabled: draw(i, 77, 20) > 0,
    UserStatus: ['CONFIRMED', 'CONFIRMED', 'UNCONFIRMED', 'EXTERNAL_PROVIDER'][draw(i, 78, 4)],
  }
}

const scim = (i) => {
  const { id, login, given, family, email } = person(i)
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id,
    userName: login,
    name: { givenName: given, familyName: family },
    emails: [{ value: email, primary: true, type: 'work' }],
    active: draw(i, 80, 20) > 0,
    groups: [{ value: uuid(draw(i, 81, 12)), display: `team-${draw(i, 81, 12)}` }],
    meta: { resourceType: 'User', created: day(i, 82), lastModified: day(i, 84) },
  }
}

/** How each system's file begins and ends, and one of its users. */
const EXPORTS = {
  keycloak: { start: '{"realm":"corp","users":[', end: ']}\n', user: keycloak },
  okta: { start: '[', end: ']\n', user: okta },
  cognito: { start: '{"Users":[', end: ']}\n', user: cognito },
  scim: { start: '{"Resources":[', end: ']}\n', user: scim },
}

/** Writes users `from` to `to` of a system's export to the file at `path`. */
function writeExport(system, from, to, path) {
  const { start, end, user } = EXPORTS[system]
  const file = openSync(path, 'w')
  writeSync(file, start)
  for (let i = from; i < to; i += 1000) {
    const users = Array.from({ length: Math.min(1000, to - i) }, (_, k) => JSON.stringify(user(i + k)))
    writeSync(file, `${i > from ? ',\n' : ''}${users.join(',\n')}`)
  }
  writeSync(file, end)
  closeSync(file)
}

const [system, users, path, from = '0'] = process.argv.slice(2)
if (!EXPORTS[system] || !path) {
  console.error(`Usage: node bench/data/systems.mjs ${Object.keys(EXPORTS).join('|')} USERS FILE [FROM]`)
  process.exitCode = 1
} else writeExport(system, Number(from), Number(from) + Number(users), path)
