import * as B from '@/lib/core/intake/byte-class'

/** What one value looks like, read from its bytes. Columns are judged later from the counts of these. */
export const KIND = {
  text: 0,
  integer: 1,
  leadingZero: 2,
  longNumber: 3,
  decimal: 4,
  epoch: 5,
  boolean: 6,
  email: 7,
  phone: 8,
  url: 9,
  ip: 10,
  date: 11,
  datetime: 12,
  uuid: 13,
  locale: 14,
  twoUpper: 15,
  timezone: 16,
  hash: 17,
  hexHash: 18,
  json: 19,
  twoLower: 20,
  base64: 21,
  words: 22,
} as const
export type Kind = (typeof KIND)[keyof typeof KIND]
export const KINDS = 23

const BOOLEANS = new Set([
  'true',
  'false',
  'yes',
  'no',
  'TRUE',
  'FALSE',
  'True',
  'False',
  'YES',
  'NO',
  'Yes',
  'No',
  't',
  'f',
])
const only = (mask: number, allowed: number) => (mask & ~allowed) === 0

function digitsAt(bytes: Uint8Array, start: number, end: number, positions: number[]): boolean {
  return positions.every((p) => start + p < end && bytes[start + p]! >= 48 && bytes[start + p]! <= 57)
}

function count(bytes: Uint8Array, start: number, end: number, byte: number): number {
  let found = 0
  for (let i = start; i < end; i++) if (bytes[i] === byte) found++
  return found
}

function digits(bytes: Uint8Array, start: number, end: number): Kind {
  const length = end - start
  const first = bytes[start]!
  if (first === 48 && length > 1) return KIND.leadingZero
  if (length === 13 && first === 49) return KIND.epoch
  if (length >= 16) return KIND.longNumber
  if (length === 10 && first === 49 && bytes[start + 1]! >= 50) return KIND.epoch
  return KIND.integer
}

function isoDate(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    end - start >= 10 &&
    bytes[start + 4] === 45 &&
    bytes[start + 7] === 45 &&
    digitsAt(bytes, start, end, [0, 1, 2, 3, 5, 6, 8, 9])
  )
}

function email(bytes: Uint8Array, start: number, end: number): boolean {
  const at = bytes.indexOf(64, start)
  if (at <= start || at >= end - 3) return false
  let dot = -1
  for (let i = at + 1; i < end; i++) {
    if (bytes[i] === 64) return false
    if (bytes[i] === 46) dot = i
  }
  return dot > at + 1 && dot < end - 1
}

function dotted(bytes: Uint8Array, start: number, end: number, mask: number): Kind {
  const dots = count(bytes, start, end, 46)
  if (dots === 3 && only(mask, B.DIGIT | B.DOT) && end - start <= 15) return KIND.ip
  const signed = bytes[start] === 45 || bytes[start] === 43
  const dashes = count(bytes, start, end, 45)
  if (dots === 1 && only(mask, B.DIGIT | B.DOT | B.DASH) && dashes === (signed ? 1 : 0)) {
    return end - start >= 12 && bytes[start] === 49 && bytes[start + 10] === 46 ? KIND.epoch : KIND.decimal
  }
  if (dots === 2 && only(mask, B.DIGIT | B.DOT) && end - start >= 8 && end - start <= 10) return KIND.date
  return KIND.text
}

function isPhone(bytes: Uint8Array, start: number, end: number, mask: number): boolean {
  if (!only(mask, B.DIGIT | B.PLUS | B.DASH | B.SPACE | B.DOT | B.PAREN | B.SLASH)) return false
  let found = 0
  for (let i = start; i < end; i++) if (bytes[i]! >= 48 && bytes[i]! <= 57) found++
  if (found < 7 || found > 15) return false
  const first = bytes[start]
  return first === 43 || (mask & B.PAREN) !== 0 || ((mask & (B.DASH | B.SPACE)) !== 0 && (mask & B.DOT) === 0)
}

function isUuid(bytes: Uint8Array, start: number, end: number, mask: number): boolean {
  return (
    end - start === 36 &&
    only(mask, B.DIGIT | B.HEX_LOWER | B.HEX_UPPER | B.DASH) &&
    [8, 13, 18, 23].every((p) => bytes[start + p] === 45)
  )
}

function startsWith(bytes: Uint8Array, start: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false
  return true
}

const BASE64 = B.DIGIT | B.LETTERS | B.PLUS | B.SLASH | B.EQUALS | B.DASH | B.UNDERSCORE

/** Kind of the value `bytes[start, end)` with the byte mask `mask`; never throws, never keeps the value. */
export function kindOf(bytes: Uint8Array, start: number, end: number, mask: number): Kind {
  const length = end - start
  const first = bytes[start]!
  if (mask === B.DIGIT) return digits(bytes, start, end)
  if ((first === 123 || first === 91) && (bytes[end - 1] === 125 || bytes[end - 1] === 93)) return KIND.json
  if ((mask & B.AT) !== 0 && (mask & (B.SPACE | B.CONTROL)) === 0) {
    return email(bytes, start, end) ? KIND.email : KIND.text
  }
  if (first === 123)
    return length > 8 && bytes.subarray(start, Math.min(end, start + 24)).includes(125) ? KIND.hash : KIND.text
  if ((mask & B.NON_ASCII) !== 0) return KIND.text
  if (length <= 5 && only(mask, B.LETTERS)) {
    if (length === 2 && only(mask, B.ANY_UPPER)) return KIND.twoUpper
    const text = String.fromCharCode(...bytes.subarray(start, end))
    if (BOOLEANS.has(text)) return KIND.boolean
    return length === 2 && only(mask, B.ANY_LOWER) ? KIND.twoLower : KIND.words
  }
  if ((mask & B.DIGIT) !== 0) {
    if ((mask & B.DASH) !== 0 && isoDate(bytes, start, end)) return length === 10 ? KIND.date : KIND.datetime
    if (only(mask, B.DIGIT | B.DOT | B.DASH | B.PLUS)) {
      if (only(mask, B.DIGIT | B.DASH) && first === 45 && count(bytes, start, end, 45) === 1) return KIND.integer
      const kind = (mask & B.DOT) !== 0 ? dotted(bytes, start, end, mask) : KIND.text
      if (kind !== KIND.text) return kind
    }
    if ((mask & B.SLASH) !== 0 && first >= 48 && first <= 57 && count(bytes, start, end, 47) === 2) {
      if (only(mask, B.DIGIT | B.SLASH) && length >= 6 && length <= 10) return KIND.date
      if (length >= 12 && length <= 24 && (mask & B.COLON) !== 0) return KIND.datetime
    }
    if (isPhone(bytes, start, end, mask)) return KIND.phone
    if ((mask & B.DASH) !== 0 && isUuid(bytes, start, end, mask)) return KIND.uuid
    if (length >= 15 && length <= 22 && bytes[end - 1] === 90 && digitsAt(bytes, start, end, [0, 3, 5, 7, 9, 11, 13])) {
      if (only(mask, B.DIGIT | B.DOT | B.UPPER)) return KIND.datetime
    }
    const hex = only(mask, B.DIGIT | B.HEX_LOWER) || only(mask, B.DIGIT | B.HEX_UPPER)
    if (hex && (length === 32 || length === 40 || length === 64 || length === 128)) return KIND.hexHash
    if ((mask & B.COLON) !== 0 && only(mask, B.DIGIT | B.HEX_LOWER | B.HEX_UPPER | B.COLON) && length >= 15)
      return KIND.ip
  }
  if (first === 36 && length > 20) return KIND.hash
  if (first === 112 && (startsWith(bytes, start, 'pbkdf2_sha') || startsWith(bytes, start, 'pbkdf2:'))) return KIND.hash
  if (first === 104 && (startsWith(bytes, start, 'https://') || startsWith(bytes, start, 'http://'))) return KIND.url
  if (length >= 5 && length <= 7 && bytes[start + 2] !== undefined && only(mask, B.LETTERS | B.DASH | B.UNDERSCORE)) {
    const joint = bytes[start + 2]
    if (joint === 45 || joint === 95) return KIND.locale
  }
  if ((mask & B.SLASH) !== 0 && only(mask, B.LETTERS | B.SLASH | B.UNDERSCORE | B.DASH) && first >= 65 && first <= 90) {
    return length <= 40 && count(bytes, start, end, 47) <= 2 ? KIND.timezone : KIND.text
  }
  if (only(mask, BASE64) && length >= 40 && length % 4 === 0 && (mask & B.DIGIT) !== 0) return KIND.base64
  return only(mask, B.LETTERS | B.SPACE | B.DASH | B.DOT) ? KIND.words : KIND.text
}
