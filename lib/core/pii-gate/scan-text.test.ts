import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPlaces, scanContact } from './find-places'
import { PLANTS } from './plants-fixture'
import { scanText } from './scan-text'

test('what a person would call personal data or a secret is found by its kind', () => {
  const cases: [string, string][] = [
    ['Ask jo.bloggs+test@mail.example.com first', 'email'],
    ['Юзер@почта.рф cannot log in', 'email'],
    ['call +353 20 555 0101', 'phone'],
    ['tel:+49-30-901820', 'phone'],
    ['(555) 010-4477 or 020 7946 0958', 'phone'],
    ['０２０ ７９４６ ０９５８', 'phone'],
    ['٠٢٠ ٧٩٤٦ ٠٩٥٨', 'phone'],
    ['+35\u200B3 20 555 01\u200B01', 'phone'],
    ['card 4111 1111 1111 1111', 'digits'],
    ['account 88123456789', 'digits'],
    ['from 192.0.2.17', 'ip'],
    ['from 2001:db8::ff00:42:8329', 'ip'],
    ['$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy', 'hash'],
    ['{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=', 'hash'],
    ['md5 5f4dcc3b5aa765d61d8327deb882cf99 of it', 'hash'],
    ['password: Sommer2026', 'secret'],
    ['client_secret=abc123def456', 'secret'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.x', 'secret'],
    ['k3Jx9QmZ7tLp2VwRb8YcN4sD', 'secret'],
  ]
  for (const [text, kind] of cases) expect(scanText(text), text).toContain(kind)
})

test('what plans are full of is left in peace', () => {
  for (const text of [
    '48,216 users on 2027-03-27 22:00 UTC, from 2027-02-22 to 2027-03-05',
    'auth0-users-2027-01-19.ndjson.gz',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber',
    'https://api.eu.asgardeo.io/t/alderbrookwater/oauth2/token',
    'Mondays 08:00 to 10:00, window 22:00:00, version 26.2.1, RFC 7643 and 7644',
    'strip-prefix:auth0|, phone-to-e164:IE, lower-case',
    'With password: 44,902; password hashes obtainable: yes; Consumer key and secret: from the portal',
    'Aaaa.Aaaa@9.example and +999 99 999 9999 and 099 999 9999',
    'bcrypt, cost 10; pbkdf2-sha512, 25,000 rounds; 12400231 bytes',
    'Export_Users_ProdTenant_2027_SecondTry.json, identity/emailVerified, x509Certificates',
    'Between 1,000,000,000 and 700,001 requests/min',
  ]) {
    expect(scanText(text), text).toEqual([])
  }
})

test('not one of the planted values is missed, whatever stands around it', () => {
  const around = fc.constantFrom('', 'see ', 'Note: ', '(', '"', '\n', 'è, ')
  const plant = fc.constantFrom(...PLANTS).chain(({ kind, make }) => make.map((value) => ({ kind, value })))
  fc.assert(
    fc.property(
      around,
      plant,
      fc.constantFrom('', '.', ' and more', ')', '"', '\n', ', è'),
      (before, { kind, value }, after) => {
        expect(scanText(`${before}${value}${after}`), value).toContain(kind)
      },
    ),
    { numRuns: 3000 },
  )
})

test('an allowed contact passes as a whole, not as a part of another address', () => {
  const allowed = ['ada@alderbrook.example', '+353 1 555 0100', 'Ada']
  const places = (text: string) => findPlaces([{ file: 'f', where: 'w', text }], allowed).map(({ kind }) => kind)
  expect(places('Ada, ada@alderbrook.example, +353 1 555 0100.')).toEqual([])
  expect(places('<ADA@alderbrook.example>')).toEqual([])
  expect(places('ada@alderbrook.example.com')).toEqual(['email'])
  expect(places('no-ada@alderbrook.example')).toEqual(['email'])
  expect(places('+353 1 555 01009')).toEqual(['phone'])
  expect(scanContact('ada@alderbrook.example, +353 1 555 0100')).toEqual([])
  expect(scanContact('password: Sommer2026')).toEqual(['secret'])
})
