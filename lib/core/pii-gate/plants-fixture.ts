/** Test support: values that must never leave, made at random as people and systems write them. */
import fc from 'fast-check'
import type { PiiKind } from './scan-text'

const digits = (min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max })
const led = (min: number, max = min) =>
  fc.tuple(fc.constantFrom(...'123456789'), digits(min - 1, max - 1)).map((parts) => parts.join(''))
const of = (alphabet: string, min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max })
const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const BASE64 = `${LOWER}${LOWER.toUpperCase()}0123456789`
const HEX = '0123456789abcdef'
const octet = fc.integer({ min: 0, max: 255 })
const join = (separator: string, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((list) => list.join(separator))

// A run of one letter class is no hash, however long; real digests hold both.
const digest = (length: number) => of(HEX, length).filter((text) => /\d/.test(text) && /[a-f]/.test(text))

export const PLANTS: readonly { kind: PiiKind; make: fc.Arbitrary<string> }[] = [
  {
    kind: 'email',
    make: fc
      .tuple(
        of(`${LOWER}0123456789`, 2, 12),
        fc.constantFrom('', '.', '_', '+', '-'),
        of(LOWER, 2, 10),
        of(LOWER, 2, 12),
        fc.constantFrom('com', 'example', 'co.uk', 'de', 'museum'),
      )
      .filter(([one, , two, host]) => /[b-z0-8]/.test(`${one}${two}${host}`))
      .map(([one, dot, two, host, end]) => `${one}${dot}${two}@${host}.${end}`),
  },
  {
    kind: 'phone',
    make: fc
      .tuple(
        fc.constantFrom('+', '00'),
        led(2),
        fc.constantFrom(' ', '-', ''),
        led(2, 3),
        fc.constantFrom(' ', '-', ''),
        digits(5, 7),
      )
      .map((parts) => parts.join(''))
      .filter((text) => /[0-8]/.test(text)),
  },
  {
    kind: 'phone',
    make: join('', fc.constant('('), led(3), fc.constant(') '), digits(3), fc.constant('-'), digits(4)).filter((text) =>
      /[0-8]/.test(text),
    ),
  },
  {
    kind: 'phone',
    make: join(
      ' ',
      led(2).map((area) => `0${area}`),
      digits(4),
      digits(4),
    ),
  },
  { kind: 'digits', make: led(9, 18).filter((text) => /[0-8]/.test(text)) },
  { kind: 'digits', make: join(' ', led(4), digits(4), digits(4), digits(4)).filter((text) => /[0-8]/.test(text)) },
  { kind: 'ip', make: fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.')) },
  { kind: 'ip', make: fc.array(of(HEX, 1, 4), { minLength: 8, maxLength: 8 }).map((parts) => parts.join(':')) },
  { kind: 'hash', make: of(`${BASE64}./`, 53).map((text) => `$2b$12$${text}`) },
  { kind: 'hash', make: fc.constantFrom(32, 40, 64, 128).chain(digest) },
  { kind: 'hash', make: of(`${BASE64}+/`, 28).map((text) => `{SSHA}${text}=`) },
  { kind: 'hash', make: of(BASE64, 22).map((text) => `$argon2id$v=19$m=65536,t=3,p=4$${text}`) },
  {
    kind: 'secret',
    make: fc
      .tuple(
        fc.constantFrom('password: ', 'client_secret=', 'API key: ', 'Passwort: ', 'token='),
        of(LOWER, 4, 8),
        digits(2, 6),
      )
      .map((parts) => parts.join('')),
  },
  {
    kind: 'secret',
    make: join(
      '.',
      of(BASE64, 20, 40).map((text) => `eyJ${text}`),
      of(BASE64, 20, 60),
      of(BASE64, 43),
    ),
  },
  { kind: 'secret', make: of(`${BASE64.slice(26, 52)}0123456789`, 16).map((text) => `AKIA${text}`) },
  { kind: 'secret', make: fc.constantFrom('-----BEGIN PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----') },
  { kind: 'secret', make: of(BASE64, 36).map((text) => `ghp_${text}`) },
]
