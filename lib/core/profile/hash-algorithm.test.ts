import { expect, test } from 'vitest'
import { type HashContext, recogniseHash } from './hash-algorithm'

const CASES: [string, HashContext, string][] = [
  [`$2b$12$${'a'.repeat(53)}`, {}, 'bcrypt cost 12'],
  ['$argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA', {}, 'argon2id m=65536 t=3 p=4'],
  [`$P$B${'x'.repeat(30)}`, {}, 'phpass'],
  ['$6$salt$hash', {}, 'sha512crypt'],
  [`$S$E${'x'.repeat(51)}`, {}, 'phpass sha512 (Drupal)'],
  ['{AES256GCM}BUXyzzzz', {}, 'AES256GCM (reversible)'],
  ['$y$j9T$salt$hash', {}, 'yescrypt'],
  ['$pbkdf2-sha512$i=100000,l=64$c2FsdA$aGFzaA', {}, 'pbkdf2-sha512 100000'],
  ['$pbkdf2-sha256$29000$c2FsdA$aGFzaA', {}, 'pbkdf2-sha256 29000'],
  ['$scrypt$ln=16,r=8,p=1$c2FsdA$aGFzaA', {}, 'scrypt ln=16 r=8 p=1'],
  ['{SSHA}c2FsdGVk', {}, 'SSHA'],
  ['{ssha}c2FsdGVk', {}, 'SSHA'],
  ['{PBKDF2-HMAC-SHA256}10:abc', {}, 'pbkdf2-hmac-sha256 10'],
  [`{CRYPT}$2b$10$${'a'.repeat(53)}`, {}, 'bcrypt cost 10'],
  ['{CRYPT}ab12', {}, 'crypt (LDAP)'],
  ['pbkdf2_sha256$600000$salt$hash=', {}, 'pbkdf2-sha256 600000'],
  ['pbkdf2:sha512:1000$salt$hash', {}, 'pbkdf2-sha512 1000'],
  ['scrypt:32768:8:1$salt$hash', {}, 'scrypt 32768:8:1'],
  ['fakeHash:salt=x:password=y', {}, 'clear text'],
  ['0cc175b9c0f1b6a831c399e269772661', {}, 'md5 (hex)'],
  ['86F7E437FAA5A7FCE15D1DDCB9EAEAEA377667B8', {}, 'sha1 (hex)'],
  ['a'.repeat(64), {}, 'sha256 (hex)'],
  ['q83vEjRW', { scheme: 'pbkdf2-sha256', factor: '27500' }, 'pbkdf2-sha256 27500'],
  ['j9Fb5rNQ', { scheme: 'bcrypt', factor: '10' }, 'bcrypt cost 10'],
  ['q83vEjRW', { hasSalt: true }, 'unknown'],
  ['x'.repeat(88), {}, 'unknown'],
  ['hunter22', {}, 'clear text'],
  ['', {}, 'unknown'],
]

for (const [value, context, name] of CASES) {
  test(`${value.slice(0, 16) || 'nothing'} is ${name}`, () => expect(recogniseHash(value, context)).toBe(name))
}
