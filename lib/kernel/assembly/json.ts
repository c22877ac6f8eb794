import { isKnown, markMany, put, values, MANY } from './batch'
import { readEscaped, unescaped, unescapedEnd } from './json-escape'
import { endOfNumber } from './json-number'
import {
  columnOf, expectedKey, findKey, keyLength, lastOwner, marksOf, nodeOf, NOT_COUNTED, ODD, PLAIN_LIST, ROOT, VOID,
} from './tree'
import { isUtf8 } from './utf8'

/** No record nests deeper (lib/core/intake/json/nesting.ts has 64; what is between is left to the host). */
const DEEPEST: i32 = 48

const QUOTE: u8 = 34
const BACKSLASH: u8 = 92
const OPEN_OBJECT: u32 = 123
const CLOSE_OBJECT: u32 = 125
const OPEN_ARRAY: u32 = 91
const CLOSE_ARRAY: u32 = 93
const COMMA: u32 = 44
const COLON: u32 = 58
const LF: u32 = 10

/** Where reading stands; after a failure, where it failed. */
export let cursor: usize = 0
/** A line ends the record: its feed is no space. */
let isLine: bool = false
/** How deep in JSON that is written in a string: questions do not look in there, and its long numbers are no texts. */
let embedded: i32 = 0
let depth: i32 = 0
let owner: u32 = 0

/** The string read last, without its quotes. */
let text: usize = 0
let length: u32 = 0

/*
 * Reads one object at `start`, which has to be plain: names that are known, each once; values as JSON.parse would give
 * them. Anything else is false, and the host reads the record. Behind the bytes there are zeros, which are no JSON.
 */
export function readObject(start: usize, ownLine: bool): bool {
  cursor = start
  isLine = ownLine
  embedded = 0
  depth = 0
  return object(ROOT, false)
}

@inline
function skipSpace(): u32 {
  let byte = <u32>load<u8>(cursor)
  while (byte <= 32) {
    if (byte !== 32 && byte !== 9 && byte !== 13 && (byte !== LF || (isLine && embedded === 0))) return 0
    byte = <u32>load<u8>(++cursor)
  }
  return byte
}

/** The members of the object whose brace is at the cursor. */
function object(node: i32, isMany: bool): bool {
  if (++depth > DEEPEST) return false
  const self = ++owner
  cursor++
  let key = 0
  let next = skipSpace()
  if (next === CLOSE_OBJECT) {
    cursor++
    depth--
    return node === VOID || node === ROOT || isKnown(node)
  }
  while (true) {
    if (next !== QUOTE) return false
    cursor++
    let child = VOID
    if (node === VOID) {
      if (!string()) return false
    } else {
      key = member(node, key)
      if (key === 0) return false
      child = nodeOf(key)
      if (unchecked(lastOwner[child]) === self || (unchecked(marksOf[child]) & ODD) !== 0) return false
      unchecked((lastOwner[child] = self))
    }
    if (skipSpace() !== COLON) return false
    cursor++
    if (!value(child, isMany, false)) return false
    next = skipSpace()
    cursor++
    if (next === CLOSE_OBJECT) break
    if (next !== COMMA) return false
    next = skipSpace()
  }
  depth--
  return true
}

/** The key at the cursor, behind its quote; the cursor goes behind it. 0 when nobody knows it. */
@inline
function member(node: i32, previous: i32): i32 {
  const expected = expectedKey(node, previous, cursor, QUOTE)
  if (expected !== 0) {
    cursor += keyLength(expected) + 1
    return expected
  }
  const start = cursor
  if (!string() || text !== start) return 0
  return findKey(node, previous, text, length)
}

/** The value at the cursor, spaces before it included; `isItem`: it stands in a list. */
function value(node: i32, isMany: bool, isItem: bool): bool {
  const first = skipSpace()
  if (first === QUOTE) {
    cursor++
    if (!string()) return false
    return node === VOID || scalar(node, isMany, isItem)
  }
  if (first === OPEN_OBJECT) return object(node, isMany)
  if (first === OPEN_ARRAY) return list(node, isMany)
  const start = cursor
  const word = load<u32>(cursor)
  if (word === 0x6c6c756e) {
    cursor += 4
    return node === VOID || isItem || isKnown(node)
  }
  if (word === 0x65757274) cursor += 4
  else if (word === 0x736c6166 && load<u8>(cursor, 4) === 101) cursor += 5
  else {
    const end = endOfNumber(cursor, embedded === 0 && node !== VOID)
    if (end === 0) return false
    cursor = end
  }
  text = start
  length = <u32>(cursor - start)
  return node === VOID || scalar(node, isMany, isItem)
}

/** The items of the list whose bracket is at the cursor. */
function list(node: i32, isMany: bool): bool {
  if (++depth > DEEPEST) return false
  cursor++
  if (skipSpace() === CLOSE_ARRAY) {
    cursor++
    depth--
    return node === VOID || isKnown(node)
  }
  const isPlain = (marksOf[node] & PLAIN_LIST) !== 0
  const from = values
  let items = 0
  while (true) {
    if (!value(node, isMany || !isPlain, true)) return false
    items++
    const next = skipSpace()
    cursor++
    if (next === CLOSE_ARRAY) break
    if (next !== COMMA) return false
  }
  if (isPlain && items > 1) markMany(from)
  depth--
  return true
}

/** The string behind whose first quote the cursor is. */
function string(): bool {
  const start = cursor
  const quotes = i8x16.splat(<i8>QUOTE)
  const backslashes = i8x16.splat(<i8>BACKSLASH)
  const spaces = i8x16.splat(32)
  let high = 0
  let at = start
  let stops = 0
  while (true) {
    const bytes = v128.load(at)
    const stop = v128.or(i8x16.eq(bytes, quotes), v128.or(i8x16.eq(bytes, backslashes), i8x16.lt_u(bytes, spaces)))
    stops = i8x16.bitmask(stop)
    if (stops !== 0) {
      high |= i8x16.bitmask(bytes) & ((stops & -stops) - 1)
      break
    }
    high |= i8x16.bitmask(bytes)
    at += 16
  }
  cursor = at + <usize>ctz(stops)
  const stop = load<u8>(cursor)
  if (stop === BACKSLASH) {
    const end = readEscaped(start, cursor)
    if (end === 0) return false
    text = unescaped
    length = <u32>(unescapedEnd - unescaped)
    cursor = end
    return true
  }
  if (stop !== QUOTE) return false
  text = start
  length = <u32>(cursor - start)
  cursor++
  return high === 0 || isUtf8(start, <i32>length)
}

/** Counts the text read last, and what is in it when it is JSON itself. */
@inline
function scalar(node: i32, isMany: bool, isItem: bool): bool {
  if (length === 0) return isItem || isKnown(node)
  const isCounted = columnOf[node] !== NOT_COUNTED
  if (!put(node, text, length, isMany ? MANY : 0, embedded === 0)) return false
  return !isCounted || !mayBeJson(text, length) || embed(node, isMany)
}

/** Reads the text read last as JSON where it is. */
function embed(node: i32, isMany: bool): bool {
  const start = text
  const end = start + <usize>length
  const back = cursor
  embedded++
  cursor = start
  const isRead = load<u8>(start) === OPEN_OBJECT ? object(node, isMany) : embeddedList(node)
  embedded--
  // Nothing but the whole text; spaces behind it cannot be, as the last byte is a bracket.
  if (!isRead || cursor !== end) return false
  cursor = back
  return true
}

/** Of a list in a string only the objects count. */
function embeddedList(node: i32): bool {
  cursor++
  let next = skipSpace()
  if (next === CLOSE_ARRAY) {
    cursor++
    return true
  }
  while (true) {
    if (next === OPEN_OBJECT) {
      if (load<u8>(cursor, 1) === CLOSE_OBJECT) cursor += 2
      else if (!object(node, true)) return false
    } else if (!value(VOID, true, true)) return false
    next = skipSpace()
    cursor++
    if (next === CLOSE_ARRAY) return true
    if (next !== COMMA) return false
    next = skipSpace()
  }
}

/** False when a text is no JSON object or list that holds anything, not even with escapes forgiven. */
export function mayBeJson(start: usize, length: u32): bool {
  const first = <u32>load<u8>(start)
  if ((first !== OPEN_OBJECT && first !== OPEN_ARRAY) || length <= 2) return false
  const last = <u32>load<u8>(start + <usize>length - 1)
  if (last !== CLOSE_OBJECT && last !== CLOSE_ARRAY) return false
  let at = start + 1
  while (load<u8>(at) <= 32 && load<u8>(at) !== 0) at++
  const byte = <u32>load<u8>(at)
  if (byte === QUOTE || byte === BACKSLASH) return true
  if (first === OPEN_OBJECT) return byte === CLOSE_OBJECT
  return (
    byte === OPEN_OBJECT || byte === OPEN_ARRAY || byte === CLOSE_ARRAY || byte === 45 || byte - 48 <= 9 ||
    byte === 116 || byte === 102 || byte === 110
  )
}
