import { inventedDigits, inventedToken } from './invented-text'

const HEX = '0123456789abcdef'
const CRYPT64 = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

type Form = { names: RegExp; write(number: number, found: RegExpExecArray): string }

const token = (number: number, length: number, alphabet: string) => inventedToken(number, length, alphabet)
const hex =
  (length: number): Form['write'] =>
  (number) =>
    token(number, length, HEX)

/** Forms of hashes by the names that the profile gives to algorithms; each is the hash of nothing. */
const FORMS: Form[] = [
  { names: /^bcrypt\D*cost (\d+)/, write: (n, [, cost]) => `$2b$${cost!.padStart(2, '0')}$${token(n, 53, CRYPT64)}` },
  { names: /^bcrypt/, write: (n) => `$2b$10$${token(n, 53, CRYPT64)}` },
  {
    names: /^(argon2\w+) m=(\d+) t=(\d+) p=(\d+)/,
    write: (n, [, kind, m, t, p]) =>
      `$${kind}$v=19$m=${m},t=${t},p=${p}$${token(n, 22, BASE64)}$${token(n + 1, 43, BASE64)}`,
  },
  {
    names: /^pbkdf2-(sha\d+)\D+([\d,]+)/,
    write: (n, [, kind, rounds]) =>
      `pbkdf2_${kind}$${rounds!.replaceAll(',', '')}$${token(n, 12, BASE64)}$${token(n + 1, 43, BASE64)}=`,
  },
  { names: /^(S?(?:SHA|MD5)\d*)$/, write: (n, [, scheme]) => `{${scheme}}${token(n, 31, BASE64)}=` },
  { names: /^phpass/, write: (n) => `$P$B${token(n, 30, CRYPT64)}` },
  { names: /^md5crypt/, write: (n) => `$1$${inventedDigits(n, 8)}$${token(n, 22, CRYPT64)}` },
  { names: /^sha256crypt/, write: (n) => `$5$${inventedDigits(n, 8)}$${token(n, 43, CRYPT64)}` },
  { names: /^sha512crypt/, write: (n) => `$6$${inventedDigits(n, 8)}$${token(n, 86, CRYPT64)}` },
  { names: /^md5/, write: hex(32) },
  { names: /^sha-?1\b/, write: hex(40) },
  { names: /^sha-?256/, write: hex(64) },
  { names: /^sha-?512/, write: hex(128) },
]

/** A text in the form of an algorithm's hashes; null where the form of the algorithm is not known. */
export function hashText(algorithm: string, number: number): string | null {
  for (const { names, write } of FORMS) {
    const found = names.exec(algorithm)
    if (found) return write(number, found)
  }
  return null
}
