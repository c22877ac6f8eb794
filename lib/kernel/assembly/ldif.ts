import { readBase64 } from './base64'
import { BINARY, isKnown, MANY, markOne, NO_VALUE, put, valueAt } from './batch'
import { mayBeJson } from './json-look'
import { keepScratch, takeScratch } from './scratch'
import { expectedKey, findKey, keyLength, lastOwner, marksOf, NODES, nodeOf, ODD, ROOT } from './tree'
import { isUtf8 } from './utf8'

const LF: u8 = 10
const CR: u8 = 13
const SPACE: u8 = 32
const HASH: u8 = 35
const COLON: u8 = 58
const LESS: u8 = 60

/** Stands for a value that is no text: BINARY_VALUE of lib/core/intake/ldif/base64-value.ts. */
const binary = memory.data<u8>([0, 98, 105, 110, 97, 114, 121, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
const BINARY_LENGTH: u32 = 7
/** Bytes looked at for control characters. */
const TASTED: usize = 64

/** The value of a node in the entry that has it, when it is the first. */
const firstValues = new StaticArray<i32>(NODES)

/** Where reading stands, and the line feeds up to there. */
export let entryEnd: usize = 0
export let entryFeeds: u32 = 0
let owner: u32 = 0

/** The line read last without its end; and its whole text when it was folded. */
let line: usize = 0
let lineEnd: usize = 0

/*
 * Reads the entry at `start` up to the blank line behind it. It has to be plain: it starts with its name, its attributes
 * are known, and its values are as LdifSession gives them. Anything else is false. Behind the bytes there are zeros.
 */
export function readEntry(start: usize): bool {
  entryEnd = start
  entryFeeds = 0
  const self = ++owner
  let key = 0
  while (true) {
    if (!physicalLine()) return false
    if (line === lineEnd) {
      if (key !== 0) return true
      continue
    }
    const first = load<u8>(line)
    if (first === SPACE) return false
    if (load<u8>(entryEnd) === SPACE && !unfold()) return false
    if (first === HASH) continue
    if (key === 0 && !isName()) return false
    key = attribute(key)
    if (key === 0 || !value(nodeOf(key), line + keyLength(key) + 1, self)) return false
  }
}

/** Goes behind the next line feed. */
function physicalLine(): bool {
  const feeds = i8x16.splat(LF)
  const zeros = i8x16.splat(0)
  line = entryEnd
  let at = line
  let high = 0
  let stops = 0
  while (true) {
    const bytes = v128.load(at)
    stops = i8x16.bitmask(v128.or(i8x16.eq(bytes, feeds), i8x16.eq(bytes, zeros)))
    const signs = i8x16.bitmask(bytes)
    if (stops !== 0) {
      high |= signs & ((stops & -stops) - 1)
      break
    }
    high |= signs
    at += 16
  }
  const stop = at + <usize>ctz(stops)
  entryEnd = stop
  if (load<u8>(stop) !== LF) return false
  entryEnd = stop + 1
  entryFeeds++
  lineEnd = stop > line && load<u8>(stop - 1) === CR ? stop - 1 : stop
  return high === 0 || isUtf8(line, <i32>(lineEnd - line))
}

/** Puts a line and its continuations, which start with a space, together in the scratch. */
function unfold(): bool {
  let start: usize = 0
  let bytes: usize = 0
  let from = line
  do {
    const more = lineEnd - from
    start = takeScratch(bytes + more + 1)
    if (start === 0) return false
    memory.copy(start + bytes, from, more)
    bytes += more
    if (load<u8>(entryEnd) !== SPACE) break
    if (!physicalLine()) return false
    from = line + 1
  } while (true)
  line = start
  lineEnd = start + bytes
  store<u8>(lineEnd, 0)
  keepScratch(lineEnd + 1)
  return true
}

/** dn: in any case. */
function isName(): bool {
  return (load<u8>(line) | 32) === 100 && (load<u8>(line + 1) | 32) === 110 && load<u8>(line + 2) === COLON
}

/** The key of the line; 0 when nobody knows it, or it is left to the host. */
@inline
function attribute(previous: i32): i32 {
  let key = expectedKey(ROOT, previous, line, COLON)
  if (key === 0) {
    let end = line
    while (end < lineEnd && load<u8>(end) !== COLON) end++
    key = end < lineEnd ? findKey(ROOT, previous, line, <u32>(end - line)) : 0
  }
  return key !== 0 && (marksOf[nodeOf(key)] & ODD) === 0 ? key : 0
}

/** Counts what stands behind the colon. */
function value(node: i32, behind: usize, self: u32): bool {
  let at = behind
  const how = at < lineEnd ? load<u8>(at) : 0
  if (how === COLON || how === LESS) at++
  while (at < lineEnd && (load<u8>(at) === SPACE || <u32>load<u8>(at) - 9 <= 4)) at++
  const isFirst = lastOwner[node] !== self
  const first = firstValues[node]
  if (isFirst) firstValues[node] = NO_VALUE
  else if (first !== NO_VALUE) markOne(first)
  lastOwner[node] = self
  const mark: u32 = isFirst ? 0 : MANY
  const added = valueAt()
  if (how === LESS) {
    if (!put(node, binary, BINARY_LENGTH, mark | BINARY, true)) return false
  } else if (at >= lineEnd) return isKnown(node)
  else if (how === COLON) {
    if (!fromBase64(node, at, mark)) return false
  } else if (isPerhapsSpace(load<u8>(at)) || !text(node, at, <u32>(lineEnd - at), mark)) return false
  if (isFirst && valueAt() > added) firstValues[node] = added
  return true
}

function text(node: i32, place: usize, length: u32, mark: u32): bool {
  return !mayBeJson(place, length) && put(node, place, length, mark, true)
}

function fromBase64(node: i32, at: usize, mark: u32): bool {
  const bytes = <u32>(lineEnd - at)
  const into = takeScratch(<usize>bytes + 4)
  const end: usize = into === 0 ? 0 : readBase64(at, bytes, into)
  if (end === 0) return false
  const length = <u32>(end - into)
  let isBinary = false
  for (let place = into; place < min(end, into + TASTED); place++) if (load<u8>(place) < 9) isBinary = true
  // A decoder takes a byte order mark away.
  if (!isBinary && length > 2 && load<u8>(into) === 0xef && load<u8>(into + 1) === 0xbb) return false
  if (isBinary || !isUtf8(into, <i32>length)) return put(node, binary, BINARY_LENGTH, mark | BINARY, true)
  store<u8>(end, 0)
  keepScratch(end + 1)
  return text(node, into, length, mark)
}

/** The first bytes of the spaces outside ASCII, which may stand in front of a value and do not belong to it. */
@inline
function isPerhapsSpace(byte: u8): bool {
  return byte === 0xc2 || byte === 0xe1 || byte === 0xe2 || byte === 0xe3 || byte === 0xef
}
