import * as B from './byte-class'

// The kinds of lib/core/profile/value-type.ts, rule by rule in the same order; a property test compares the two.
const TEXT = 0
const INTEGER = 1
const LEADING_ZERO = 2
const LONG_NUMBER = 3
const DECIMAL = 4
const EPOCH = 5
const BOOLEAN = 6
const EMAIL = 7
const PHONE = 8
const URL = 9
const IP = 10
const DATE = 11
const DATETIME = 12
const UUID = 13
const LOCALE = 14
const TWO_UPPER = 15
const TIMEZONE = 16
const HASH = 17
const HEX_HASH = 18
const JSON = 19
const TWO_LOWER = 20
const BASE64 = 21
const WORDS = 22
export const KINDS = 23

/** Kinds of values that never name anybody, as bits. */
const NO_KEY: u32 = (1 << DATE) | (1 << DATETIME) | (1 << DECIMAL) | (1 << HASH) | (1 << HEX_HASH) | (1 << JSON)

export function couldBeKey(kind: i32): bool {
  return ((NO_KEY >>> kind) & 1) === 0
}

@inline
function only(mask: u32, allowed: u32): bool {
  return (mask & ~allowed) === 0
}

@inline
function at(text: usize, place: i32): u32 {
  return load<u8>(text + <usize>place)
}

@inline
function isDigit(byte: u32): bool {
  return byte - 48 <= 9
}

/** Bits of the first 64 bytes of a value that are `byte`, the first byte lowest. */
@inline
function bitsOf(text: usize, length: i32, byte: u8): u64 {
  const wanted = i8x16.splat(byte)
  let bits = <u64>i8x16.bitmask(i8x16.eq(v128.load(text), wanted))
  if (length > 16) bits |= <u64>i8x16.bitmask(i8x16.eq(v128.load(text, 16), wanted)) << 16
  if (length > 32) {
    bits |= <u64>i8x16.bitmask(i8x16.eq(v128.load(text, 32), wanted)) << 32
    bits |= <u64>i8x16.bitmask(i8x16.eq(v128.load(text, 48), wanted)) << 48
  }
  return length >= 64 ? bits : bits & ((<u64>1 << length) - 1)
}

function count(text: usize, length: i32, byte: u8): i32 {
  let found = <i32>popcnt(bitsOf(text, length, byte))
  for (let i = 64; i < length; i++) if (at(text, i) === <u32>byte) found++
  return found
}

/** Bits of the first 16 bytes that are digits, whatever stands behind the value. */
@inline
function digitBits(text: usize): i32 {
  return i8x16.bitmask(i8x16.le_u(i8x16.sub(v128.load(text), i8x16.splat(48)), i8x16.splat(9)))
}

function digits(text: usize, length: i32): i32 {
  const first = at(text, 0)
  if (first === 48 && length > 1) return LEADING_ZERO
  if (length === 13 && first === 49) return EPOCH
  if (length >= 16) return LONG_NUMBER
  if (length === 10 && first === 49 && at(text, 1) >= 50) return EPOCH
  return INTEGER
}

function isIsoDate(text: usize, length: i32): bool {
  if (length < 10 || at(text, 4) !== 45 || at(text, 7) !== 45) return false
  return (digitBits(text) & 0x36f) === 0x36f
}

function isEmail(text: usize, length: i32): bool {
  if (length <= 64) {
    const signs = bitsOf(text, length, 64)
    const sign = <i32>ctz(signs)
    if ((signs & (signs - 1)) !== 0 || sign === 0 || sign >= length - 3) return false
    const dot = 63 - <i32>clz(bitsOf(text, length, 46))
    return dot > sign + 1 && dot < length - 1
  }
  let sign = 0
  while (sign < length && at(text, sign) !== 64) sign++
  if (sign === 0 || sign >= length - 3) return false
  let dot = -1
  for (let i = sign + 1; i < length; i++) {
    const byte = at(text, i)
    if (byte === 64) return false
    if (byte === 46) dot = i
  }
  return dot > sign + 1 && dot < length - 1
}

function dotted(text: usize, length: i32, mask: u32): i32 {
  const dots = count(text, length, 46)
  if (dots === 3 && only(mask, B.DIGIT | B.DOT) && length <= 15) return IP
  const first = at(text, 0)
  const dashes = count(text, length, 45)
  const signs = first === 45 || first === 43 ? 1 : 0
  if (dots === 1 && only(mask, B.DIGIT | B.DOT | B.DASH) && dashes === signs) {
    return length >= 12 && first === 49 && at(text, 10) === 46 ? EPOCH : DECIMAL
  }
  return dots === 2 && only(mask, B.DIGIT | B.DOT) && length >= 8 && length <= 10 ? DATE : TEXT
}

function isPhone(text: usize, length: i32, mask: u32): bool {
  if (!only(mask, B.DIGIT | B.PLUS | B.DASH | B.SPACE | B.DOT | B.PAREN | B.SLASH)) return false
  let found = 0
  for (let rest = length, place = text; rest > 0; rest -= 16, place += 16)
    found += popcnt(digitBits(place) & (rest >= 16 ? 0xffff : (1 << rest) - 1))
  if (found < 7 || found > 15) return false
  if (at(text, 0) === 43 || (mask & B.PAREN) !== 0) return true
  return (mask & (B.DASH | B.SPACE)) !== 0 && (mask & B.DOT) === 0
}

function isUuid(text: usize, length: i32, mask: u32): bool {
  return (
    length === 36 &&
    only(mask, B.DIGIT | B.HEX_LOWER | B.HEX_UPPER | B.DASH) &&
    at(text, 8) === 45 && at(text, 13) === 45 && at(text, 18) === 45 && at(text, 23) === 45
  )
}

function isGeneralisedTime(text: usize, length: i32, mask: u32): bool {
  if (length < 15 || length > 22 || at(text, length - 1) !== 90) return false
  if (!only(mask, B.DIGIT | B.DOT | B.UPPER) || !isDigit(at(text, 0))) return false
  for (let i = 3; i <= 13; i += 2) if (!isDigit(at(text, i))) return false
  return true
}

function startsWith(text: usize, length: i32, word: StaticArray<u8>): bool {
  if (length < word.length) return false
  for (let i = 0; i < word.length; i++) if (at(text, i) !== <u32>word[i]) return false
  return true
}

const HTTP: StaticArray<u8> = [104, 116, 116, 112, 58, 47, 47]
const HTTPS: StaticArray<u8> = [104, 116, 116, 112, 115, 58, 47, 47]
const PBKDF2_SHA: StaticArray<u8> = [112, 98, 107, 100, 102, 50, 95, 115, 104, 97]
const PBKDF2: StaticArray<u8> = [112, 98, 107, 100, 102, 50, 58]

/** true, false, yes, no in small letters, capitals or with a capital first; t and f in small letters. */
function isBoolean(text: usize, length: i32, mask: u32): bool {
  const first = at(text, 0)
  if (length === 1) return first === 116 || first === 102
  const isSmall = only(mask, B.ANY_LOWER)
  const isLarge = only(mask, B.ANY_UPPER)
  if (!isSmall && !isLarge) {
    if (first > 90) return false
    for (let i = 1; i < length; i++) if (at(text, i) < 97) return false
  }
  let word: u64 = 0
  for (let i = 0; i < length; i++) word = (word << 8) | (at(text, i) | 32)
  return word === 0x74727565 || word === 0x66616c7365 || word === 0x796573 || word === 0x6e6f
}

function kindWithDigits(text: usize, length: i32, mask: u32): i32 {
  const first = at(text, 0)
  if ((mask & B.DASH) !== 0 && isIsoDate(text, length)) return length === 10 ? DATE : DATETIME
  if (only(mask, B.DIGIT | B.DOT | B.DASH | B.PLUS)) {
    if (only(mask, B.DIGIT | B.DASH) && first === 45 && count(text, length, 45) === 1) return INTEGER
    const kind = (mask & B.DOT) !== 0 ? dotted(text, length, mask) : TEXT
    if (kind !== TEXT) return kind
  }
  if ((mask & B.SLASH) !== 0 && isDigit(first) && count(text, length, 47) === 2) {
    if (only(mask, B.DIGIT | B.SLASH) && length >= 6 && length <= 10) return DATE
    if (length >= 12 && length <= 24 && (mask & B.COLON) !== 0) return DATETIME
  }
  if (isPhone(text, length, mask)) return PHONE
  if ((mask & B.DASH) !== 0 && isUuid(text, length, mask)) return UUID
  if (isGeneralisedTime(text, length, mask)) return DATETIME
  const isHex = only(mask, B.DIGIT | B.HEX_LOWER) || only(mask, B.DIGIT | B.HEX_UPPER)
  if (isHex && (length === 32 || length === 40 || length === 64 || length === 128)) return HEX_HASH
  const isColons = (mask & B.COLON) !== 0 && only(mask, B.DIGIT | B.HEX_LOWER | B.HEX_UPPER | B.COLON)
  return isColons && length >= 15 ? IP : TEXT
}

function hasClosingBrace(text: usize, length: i32): bool {
  for (let i = 0; i < min(length, 24); i++) if (at(text, i) === 125) return true
  return false
}

/** Kind of the non-empty value with the byte mask `mask`. */
export function kindOf(text: usize, length: i32, mask: u32): i32 {
  const first = at(text, 0)
  if (mask === B.DIGIT) return digits(text, length)
  const last = at(text, length - 1)
  if ((first === 123 || first === 91) && (last === 125 || last === 93)) return JSON
  if ((mask & B.AT) !== 0 && (mask & (B.SPACE | B.CONTROL)) === 0) return isEmail(text, length) ? EMAIL : TEXT
  if (first === 123) return length > 8 && hasClosingBrace(text, length) ? HASH : TEXT
  if ((mask & B.NON_ASCII) !== 0) return TEXT
  if (length <= 5 && only(mask, B.LETTERS)) {
    if (length === 2 && only(mask, B.ANY_UPPER)) return TWO_UPPER
    if (isBoolean(text, length, mask)) return BOOLEAN
    return length === 2 && only(mask, B.ANY_LOWER) ? TWO_LOWER : WORDS
  }
  if ((mask & B.DIGIT) !== 0) {
    const kind = kindWithDigits(text, length, mask)
    if (kind !== TEXT) return kind
  }
  if (first === 36 && length > 20) return HASH
  if (first === 112 && (startsWith(text, length, PBKDF2_SHA) || startsWith(text, length, PBKDF2))) return HASH
  if (first === 104 && (startsWith(text, length, HTTPS) || startsWith(text, length, HTTP))) return URL
  if (length >= 5 && length <= 7 && only(mask, B.LETTERS | B.DASH | B.UNDERSCORE)) {
    const joint = at(text, 2)
    if (joint === 45 || joint === 95) return LOCALE
  }
  if ((mask & B.SLASH) !== 0 && only(mask, B.LETTERS | B.SLASH | B.UNDERSCORE | B.DASH) && first >= 65 && first <= 90) {
    return length <= 40 && count(text, length, 47) <= 2 ? TIMEZONE : TEXT
  }
  const isBase64 = only(mask, B.DIGIT | B.LETTERS | B.PLUS | B.SLASH | B.EQUALS | B.DASH | B.UNDERSCORE)
  if (isBase64 && length >= 40 && length % 4 === 0 && (mask & B.DIGIT) !== 0) return BASE64
  return only(mask, B.LETTERS | B.SPACE | B.DASH | B.DOT) ? WORDS : TEXT
}
