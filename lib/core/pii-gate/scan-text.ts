import { hashIn, secretIn } from './secret-signs'

/** What must not leave in a package: how a person is reached or told apart, and what opens an account. */
export type PiiKind = 'email' | 'phone' | 'digits' | 'ip' | 'hash' | 'secret'

const EMAIL = /[^\s@<>()[\],;:"'`|=]{1,64}@[^\s@<>()[\],;:"'`|/=]{1,255}\.[\p{L}\p{N}-]{2,}/gu
/** Dates and moments are long rows of digits that say nothing about a person. */
const DATE = /(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?(?!\d)/g
const NUMBER = /(?<![\p{L}\d])(?:\+|00)?\(?\d(?:[\d ().\-/\u2010-\u2015]{5,}\d|\d{8,})(?![\p{L}\d])/gu
const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?!\d|\.\d)/g
const IPV6 =
  /(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{2}:){5}[0-9a-f]{2})(?![\w:])/gi

/**
 * The kinds of personal data and secrets a text holds; empty when none. Looks through full-width and other digits and
 * invisible characters. A value shape (`Aaaa.Aaaa@9.example`, `+999 99 9999`) is no value.
 */
export function scanText(text: string): PiiKind[] {
  const plain = readable(text)
  const found = new Set<PiiKind>()
  if (all(plain, EMAIL).some((value) => !isShape(value))) found.add('email')
  if (all(plain, IPV4).some(isIpv4) || all(plain, IPV6).length > 0) found.add('ip')
  if (hashIn(plain)) found.add('hash')
  if (secretIn(plain)) found.add('secret')
  const undated = plain.replace(DATE, ' . ').replace(IPV4, ' . ')
  for (const value of all(undated, NUMBER)) {
    const kind = isShape(value) ? null : numberKind(value)
    if (kind) found.add(kind)
  }
  return [...found]
}

function readable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{Cf}|\u00AD/gu, '')
    .replace(/[^\S\n]/g, ' ')
    .replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? digit : decimal(digit)))
}

/** Decimal digits stand in blocks of ten in Unicode, each starting at a multiple of ten or of sixteen plus six. */
function decimal(digit: string): string {
  let code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1
    value += 1
  }
  return String(value)
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([value]) => value)

/** Shapes are written with A, a and 9 alone, but for the reserved ending. */
function isShape(value: string): boolean {
  return /^[Aa9\P{L}]*$/u.test(value.replace(/\.example$/i, '')) && !/[0-8]/.test(value.replace(/^\+?0+/, ''))
}

const isIpv4 = (value: string) => value.split('.').every((part) => Number(part) <= 255)

/** Written as people write phone numbers, or just long: an account, card or person number. */
function numberKind(value: string): PiiKind | null {
  const digits = value.replace(/\D/g, '')
  if (/^\(?(?:\+|00)/.test(value)) return digits.length >= 8 && digits.length <= 17 ? 'phone' : 'digits'
  if (digits.length < 9) return null
  const groups = value.match(/\d+/g) ?? []
  if (groups.length === 1) return 'digits'
  if (digits.length > 19) return null
  // 02079 460 958, (555) 010 4477, 123-45-6789, 4111 1111 1111 1111: groups of two to five.
  const isGrouped = groups.every((group) => group.length <= 6) && groups.filter(({ length }) => length >= 2).length >= 2
  return isGrouped && (groups.length >= 3 || /^[(0]/.test(value)) ? (digits.length > 15 ? 'digits' : 'phone') : null
}
