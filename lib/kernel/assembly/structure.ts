import { SLACK, WINDOW } from './limits'

/** Cell k of the window is what stands between `edges[k]` and `edges[k + 1]`: delimiters and line feeds outside quotes. */
export const edges = new StaticArray<u32>(WINDOW + SLACK)
/** The first cell of every row, and one more behind the last row. */
export const firstCells = new StaticArray<u32>(WINDOW + SLACK)
/** Line feeds of the window in front of every row, and behind the last one. */
export const feedsBefore = new StaticArray<u32>(WINDOW + SLACK)
/** Whole rows in the window, before the first one that plain code has to read. */
export let rows: i32 = 0
/** Something in the window does not follow the rules that masks can see: the row behind the last one holds it. */
export let isBroken: bool = false

const NONE: usize = usize.MAX_VALUE
const LF: u8 = 10
const CR: u8 = 13
const QUOTE: u8 = 34

/** Bits of the continuation bytes that the last block's final character still wants. */
let wanted: u64 = 0

// @inline: the four vectors of a block stay in registers.
@inline
function mask(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>i8x16.bitmask(a) | (<u64>i8x16.bitmask(b) << 16) | (<u64>i8x16.bitmask(c) << 32) | (<u64>i8x16.bitmask(d) << 48)
  )
}

@inline
function equal(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
  return mask(i8x16.eq(a, byte), i8x16.eq(b, byte), i8x16.eq(c, byte), i8x16.eq(d, byte))
}

@inline
function isAny(a: v128, b: v128, c: v128, d: v128, byte: v128): bool {
  const low = v128.or(i8x16.eq(a, byte), i8x16.eq(b, byte))
  return v128.any_true(v128.or(low, v128.or(i8x16.eq(c, byte), i8x16.eq(d, byte))))
}

@inline
function atLeast(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
  return mask(i8x16.ge_u(a, byte), i8x16.ge_u(b, byte), i8x16.ge_u(c, byte), i8x16.ge_u(d, byte))
}

/** Every bit says whether an odd number of bits stands at or below it: inside quotes, the opening one included. */
@inline
function prefixXor(mask: u64): u64 {
  let x = mask
  x ^= x << 1
  x ^= x << 2
  x ^= x << 4
  x ^= x << 8
  x ^= x << 16
  x ^= x << 32
  return x
}

/**
 * Bits of the block where UTF-8 breaks (RFC 3629, surrogates and overlong corner cases aside): continuation bytes have
 * to stand exactly behind the first bytes that ask for them. A character cut by the block's end is left to the next.
 */
@inline
function faultsOfUtf8(a: v128, b: v128, c: v128, d: v128, valid: u64): u64 {
  const high = mask(a, b, c, d) & valid
  const leads = atLeast(a, b, c, d, i8x16.splat(<i8>0xc0)) & valid
  const threes = atLeast(a, b, c, d, i8x16.splat(<i8>0xe0)) & valid
  const fours = atLeast(a, b, c, d, i8x16.splat(<i8>0xf0)) & valid
  const possible = atLeast(a, b, c, d, i8x16.splat(<i8>0xc2)) & ~atLeast(a, b, c, d, i8x16.splat(<i8>0xf5))
  const expected = ((leads << 1) | (threes << 2) | (fours << 3) | wanted) & valid
  wanted = (leads >>> 63) | (threes >>> 62) | (fours >>> 61)
  return (expected ^ (high & ~leads)) | (leads & ~possible)
}

/** Writes the places of the lowest four bits and answers with the rest; places beyond the last bit are overwritten. */
@inline
function writeFour(into: usize, block: usize, bits: u64): u64 {
  let rest = bits
  store<u32>(into, <u32>(block + ctz(rest)))
  rest &= rest - 1
  store<u32>(into, <u32>(block + ctz(rest)), 4)
  rest &= rest - 1
  store<u32>(into, <u32>(block + ctz(rest)), 8)
  rest &= rest - 1
  store<u32>(into, <u32>(block + ctz(rest)), 12)
  return rest & (rest - 1)
}

/**
 * Finds rows and cells in `[start, end)` by masks over 64 bytes at a time. A quote that opens where no cell starts or
 * closes where none ends, a carriage return alone, and bytes that are no UTF-8 end the search in front of their row.
 * The window is at most WINDOW bytes, so that nothing is written behind the tables: SLACK covers the last write.
 */
export function findStructure(start: usize, end: usize, delimiter: u8): void {
  assert(end - start <= <usize>WINDOW)
  const quotes = i8x16.splat(QUOTE)
  const delimiters = i8x16.splat(delimiter)
  const feeds = i8x16.splat(LF)
  const returns = i8x16.splat(CR)
  const places = changetype<usize>(edges) + 4
  let insideCarry: u64 = 0
  let separatorCarry: u64 = 1
  let broken = NONE
  let found: usize = 0
  let ends: i32 = 0
  let lines: u32 = 0
  wanted = 0
  edges[0] = <u32>start - 1
  firstCells[0] = 0
  feedsBefore[0] = 0
  for (let block = start; block < end && broken === NONE; block += 64) {
    const left = end - block
    const valid: u64 = left >= 64 ? u64.MAX_VALUE : ((<u64>1) << (<u64>left)) - 1
    const a = v128.load(block)
    const b = v128.load(block, 16)
    const c = v128.load(block, 32)
    const d = v128.load(block, 48)
    const feed = equal(a, b, c, d, feeds) & valid
    let stops = (equal(a, b, c, d, delimiters) & valid) | feed
    if (i8x16.bitmask(v128.or(v128.or(a, b), v128.or(c, d))) !== 0 || wanted !== 0) {
      const faults = faultsOfUtf8(a, b, c, d, valid)
      if (faults !== 0) broken = block + <usize>ctz(faults)
    }
    let alone: u64 = 0
    if (isAny(a, b, c, d, returns)) {
      alone = equal(a, b, c, d, returns) & valid
      const next: u64 = load<u8>(block, 64) === LF ? (<u64>1) << 63 : 0
      const bad = alone & ~((feed >>> 1) | next)
      if (bad !== 0) broken = min(broken, block + <usize>ctz(bad))
    }
    let edge = stops
    let inside = insideCarry
    if (isAny(a, b, c, d, quotes)) {
      const quote = equal(a, b, c, d, quotes) & valid
      inside = prefixXor(quote) ^ insideCarry
      edge |= quote
      const opening = quote & inside & ~((edge << 1) | separatorCarry)
      const last = load<u8>(block, 64)
      const nextEdge: u64 = last === delimiter || last === LF || last === CR || last === QUOTE ? (<u64>1) << 63 : 0
      const closing = quote & ~inside & ~(((edge | alone) >>> 1) | nextEdge)
      if ((opening | closing) !== 0) broken = min(broken, block + <usize>ctz(opening | closing))
      insideCarry = <u64>((<i64>inside) >> 63)
    }
    separatorCarry = edge >>> 63
    stops &= ~inside
    let line = feed & ~inside
    while (line !== 0) {
      const upTo = u64.MAX_VALUE >>> (63 - ctz(line))
      ends++
      unchecked((firstCells[ends] = <u32>found + <u32>popcnt(stops & upTo)))
      unchecked((feedsBefore[ends] = lines + <u32>popcnt(feed & upTo)))
      line &= line - 1
    }
    lines += <u32>popcnt(feed)
    const count = <usize>popcnt(stops)
    let rest = writeFour(places + (found << 2), block, stops)
    if (rest !== 0) {
      rest = writeFour(places + ((found + 4) << 2), block, rest)
      for (let more = found + 8; rest !== 0; more++) {
        store<u32>(places + (more << 2), <u32>(block + ctz(rest)))
        rest &= rest - 1
      }
    }
    found += count
  }
  rows = ends
  while (rows > 0 && <usize>edges[firstCells[rows]] >= broken) rows--
  // A fault behind the last whole row is looked at again when the rest of its row is there.
  isBroken = broken !== NONE && (rows === 0 || rows < ends)
}
