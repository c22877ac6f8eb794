import * as B from './byte-class'
import { fingerprint } from './hash'

/** Longest beginning that is looked at for a scheme and its parameters. */
const LONGEST: i32 = 96

@inline
function at(text: usize, place: i32): u32 {
  return load<u8>(text + <usize>place)
}

function mix(key: u64, value: u64): u64 {
  const mixed = (key ^ value) * 0x9e3779b97f4a7c15
  return mixed ^ (mixed >>> 29)
}

function isDigit(byte: u32): bool {
  return byte - 48 <= 9
}

/** Bytes up to and including the nth `byte`; the whole value when there are fewer. */
function upTo(text: usize, length: i32, byte: u32, nth: i32): i32 {
  let left = nth
  for (let i = 0; i < min(length, LONGEST); i++) if (at(text, i) === byte && --left === 0) return i + 1
  return length
}

function afterLastComma(text: usize, length: i32): i32 {
  let comma = -1
  for (let i = 0; i < min(length, LONGEST); i++) if (at(text, i) === 44) comma = i
  if (comma < 0) return length
  let end = comma + 1
  while (end < length && at(text, end) !== 36) end++
  return end
}

function startsWith(text: usize, length: i32, word: StaticArray<u8>): bool {
  if (length < word.length) return false
  for (let i = 0; i < word.length; i++) if (at(text, i) !== <u32>word[i]) return false
  return true
}

const PBKDF2: StaticArray<u8> = [112, 98, 107, 100, 102, 50]
const BCRYPT_SHA: StaticArray<u8> = [98, 99, 114, 121, 112, 116, 95, 115, 104, 97, 50, 53, 54, 36]
const SCRYPT: StaticArray<u8> = [115, 99, 114, 121, 112, 116, 58]
const ASP: StaticArray<u8> = [65, 81, 65, 65, 65, 65]
const FAKE: StaticArray<u8> = [102, 97, 107, 101, 72, 97, 115, 104, 58]

/** How many bytes at the start of a value name its scheme and parameters; what follows is salt and digest. */
function prefixOf(text: usize, length: i32): i32 {
  const first = at(text, 0)
  if (first === 36 && length > 2) {
    const second = at(text, 1)
    if (second === 50) return min(length, 7)
    if (second === 119) return min(length, 10)
    return second === 97 ? afterLastComma(text, length) : 3
  }
  if (startsWith(text, length, PBKDF2)) return upTo(text, length, 36, length > 6 && at(text, 6) === 95 ? 2 : 1)
  if (startsWith(text, length, BCRYPT_SHA)) return 14
  if (startsWith(text, length, SCRYPT)) return upTo(text, length, 36, 1)
  if (startsWith(text, length, ASP)) return min(length, 8)
  return startsWith(text, length, FAKE) ? 9 : 0
}

/** Iterations in front of a directory's digest, with the mark behind them; 0 when there are none. */
function iterations(text: usize, length: i32): i32 {
  let i = 0
  while (i < length && i < 12 && isDigit(at(text, i))) i++
  return i > 0 && i < length && (at(text, i) === 58 || at(text, i) === 36) ? i + 1 : 0
}

/**
 * A key that is equal only for password values of the same scheme, parameters, length and alphabet: all that
 * lib/core/profile/hash-algorithm.ts looks at. Values it cannot take apart are their own key.
 */
export function secretKey(text: usize, length: i32): u64 {
  let start = text
  let rest = length
  let key: u64 = 0
  if (at(text, 0) === 123) {
    const braces = upTo(text, length, 125, 1)
    key = fingerprint(text, braces)
    start += <usize>braces
    rest -= braces
    if (rest > 0) key = mix(key, fingerprint(start, iterations(start, rest)))
  }
  if (rest > 0) {
    const prefix = prefixOf(start, rest)
    key = mix(key, fingerprint(start, prefix))
    start += <usize>prefix
    rest -= prefix
  }
  let padding = 0
  while (padding < 2 && padding < rest && at(start, rest - 1 - padding) === 61) padding++
  const alphabet = B.maskOf(start, rest - padding)
  if ((alphabet & B.NON_ASCII) !== 0) return fingerprint(text, length)
  return mix(mix(key, (<u64>length << 32) | alphabet), padding)
}
