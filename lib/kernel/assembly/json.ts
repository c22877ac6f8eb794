import { isKnown, markMany, put, showNamed, startItem, values, MANY } from './batch'
import { readEscaped, unescaped, unescapedEnd } from './json-escape'
import { BACKSLASH, CLOSE_ARRAY, CLOSE_OBJECT, mayBeJson, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from './json-look'
import { endOfNumber } from './json-number'
import {
  columnOf, expectedKey, findKey, GROUPED, keyLength, lastOwner, marksOf, MERGED, NAMED, nodeOf, NOT_COUNTED, ODD, PAIRS,
  PLAIN_LIST, ROOT, VOID,
} from './tree'
import { isUtf8 } from './utf8'

/** No record nests deeper (lib/core/intake/json/nesting.ts has 64; what is between is left to the host). */
const DEEPEST: i32 = 48

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
/** The record whose attributes were unwrapped last. */
let unwrapped: u32 = 0

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
  if ((marksOf[node] & GROUPED) !== 0) startItem(node)
  return members(node, ++owner, isMany)
}

/** The members of `owner`, whose brace is at the cursor. */
function members(node: i32, self: u32, isMany: bool): bool {
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
    let marks: u8 = 0
    if (node === VOID) {
      if (!string()) return false
    } else {
      key = member(node, key)
      if (key === 0) return false
      child = nodeOf(key)
      marks = unchecked(marksOf[child])
      if (!claim(child, self, marks)) return false
    }
    if (skipSpace() !== COLON) return false
    cursor++
    if ((marks & (PAIRS | MERGED)) === 0) {
      if (!value(child, isMany, false)) return false
    } else if (!unwrap(key, self, marks)) return false
    next = skipSpace()
    cursor++
    if (next === CLOSE_OBJECT) break
    if (next !== COMMA) return false
    next = skipSpace()
  }
  depth--
  return true
}

/** Notes that an object names a node; false when it did before, or the host has to read it. */
@inline
function claim(node: i32, self: u32, marks: u8): bool {
  if (unchecked(lastOwner[node]) === self || (marks & ODD) !== 0) return false
  unchecked((lastOwner[node] = self))
  if ((marks & NAMED) !== 0 && embedded === 0) showNamed(node)
  return true
}

/** The attributes that the record `self` wraps under a key; those of one key only, as each system has its own order. */
function unwrap(key: i32, self: u32, marks: u8): bool {
  if (unwrapped === self) return false
  unwrapped = self
  const next = skipSpace()
  if ((marks & PAIRS) !== 0) return next === OPEN_ARRAY && pairs(key, self)
  return next === OPEN_OBJECT && ++depth <= DEEPEST && members(ROOT, self, false)
}

/** Objects of a Name and a Value, in this order. */
function pairs(before: i32, self: u32): bool {
  let key = before
  cursor++
  let next = skipSpace()
  if (next === CLOSE_ARRAY) {
    cursor++
    return true
  }
  while (true) {
    if (next !== OPEN_OBJECT) return false
    cursor++
    // "Name
    if (skipSpace() !== QUOTE || load<u32>(cursor, 1) !== 0x656d614e || !colonBehind(6) || skipSpace() !== QUOTE) return false
    cursor++
    key = member(ROOT, key)
    if (key === 0) return false
    const child = nodeOf(key)
    const marks = marksOf[child]
    if ((marks & (PAIRS | MERGED)) !== 0 || !claim(child, self, marks)) return false
    if (skipSpace() !== COMMA) return false
    cursor++
    // "Value
    if (skipSpace() !== QUOTE || load<u32>(cursor, 1) !== 0x756c6156 || load<u8>(cursor, 5) !== 101) return false
    if (!colonBehind(7) || !value(child, false, false) || skipSpace() !== CLOSE_OBJECT) return false
    cursor++
    next = skipSpace()
    cursor++
    if (next === CLOSE_ARRAY) return true
    if (next !== COMMA) return false
    next = skipSpace()
  }
}

/** A key of `length` bytes with its quotes is at the cursor, which goes behind its colon. */
function colonBehind(length: usize): bool {
  cursor += length
  if (load<u8>(cursor - 1) !== QUOTE || skipSpace() !== COLON) return false
  cursor++
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
      if (load<u8>(cursor, 1) === CLOSE_OBJECT) {
        cursor += 2
        if ((marksOf[node] & GROUPED) !== 0) startItem(node)
      } else if (!object(node, true)) return false
    } else if (!value(VOID, true, true)) return false
    next = skipSpace()
    cursor++
    if (next === CLOSE_ARRAY) return true
    if (next !== COMMA) return false
    next = skipSpace()
  }
}
