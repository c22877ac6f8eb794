import { SLACK, WINDOW } from './limits'

/** Places of the delimiters and line feeds outside quotes, in order; and per row the number of them up to its end. */
export const separators = new StaticArray<u32>(WINDOW + SLACK)
export const rowEnds = new StaticArray<u32>(WINDOW + SLACK)
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

// @inline: four of these make one 64-byte mask.
@inline
function bits(at: usize, byte: v128): u64 {
  const a = <u64>i8x16.bitmask(i8x16.eq(v128.load(at), byte))
  const b = <u64>i8x16.bitmask(i8x16.eq(v128.load(at, 16), byte))
  const c = <u64>i8x16.bitmask(i8x16.eq(v128.load(at, 32), byte))
  const d = <u64>i8x16.bitmask(i8x16.eq(v128.load(at, 48), byte))
  return a | (b << 16) | (c << 32) | (d << 48)
}

@inline
function highBits(at: usize): u64 {
  const a = <u64>i8x16.bitmask(v128.load(at))
  const b = <u64>i8x16.bitmask(v128.load(at, 16))
  const c = <u64>i8x16.bitmask(v128.load(at, 32))
  const d = <u64>i8x16.bitmask(v128.load(at, 48))
  return a | (b << 16) | (c << 32) | (d << 48)
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

/** First place in the block that is not UTF-8 (RFC 3629, surrogates and overlong corner cases aside), or NONE. */
function firstBadUtf8(block: usize, high: u64): usize {
  let rest = high
  if ((rest & wanted) !== wanted) return block
  rest &= ~wanted
  wanted = 0
  while (rest !== 0) {
    const bit = <u32>ctz(rest)
    const lead = <u32>load<u8>(block + bit)
    if (lead < 0xc2 || lead > 0xf4) return block + bit
    const more: u32 = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
    for (let k: u32 = 1; k <= more; k++) if ((load<u8>(block + bit + k) & 0xc0) !== 0x80) return block + bit
    const length = more + 1
    const run = ((<u64>1) << length) - 1
    rest &= ~(run << bit)
    if (bit + length > 64) wanted = run >>> (64 - bit)
  }
  return NONE
}

/**
 * Finds rows and cells in `[start, end)` by masks over 64 bytes at a time. A quote that opens where no cell starts or
 * closes where none ends, a carriage return alone, and bytes that are no UTF-8 end the search in front of their row.
 */
export function findStructure(start: usize, end: usize, delimiter: u8): void {
  const quotes = i8x16.splat(QUOTE)
  const delimiters = i8x16.splat(delimiter)
  const feeds = i8x16.splat(LF)
  const returns = i8x16.splat(CR)
  let insideCarry: u64 = 0
  let separatorCarry: u64 = 1
  let broken = NONE
  let found: u32 = 0
  let ends: i32 = 0
  wanted = 0
  for (let block = start; block < end && broken === NONE; block += 64) {
    const left = end - block
    const valid: u64 = left >= 64 ? u64.MAX_VALUE : ((<u64>1) << (<u64>left)) - 1
    const quote = bits(block, quotes) & valid
    const feed = bits(block, feeds) & valid
    const alone = bits(block, returns) & valid
    let stops = (bits(block, delimiters) & valid) | feed
    const high = highBits(block) & valid
    if ((high | wanted) !== 0) broken = firstBadUtf8(block, high)
    if (alone !== 0) {
      const next: u64 = load<u8>(block, 64) === LF ? (<u64>1) << 63 : 0
      const bad = alone & ~((feed >>> 1) | next)
      if (bad !== 0) broken = min(broken, block + <usize>ctz(bad))
    }
    let inside = insideCarry
    if (quote !== 0) {
      inside = prefixXor(quote) ^ insideCarry
      const edges = stops | quote
      const opening = quote & inside & ~((edges << 1) | separatorCarry)
      const last = load<u8>(block, 64)
      const nextEdge: u64 = last === delimiter || last === LF || last === CR || last === QUOTE ? (<u64>1) << 63 : 0
      const closing = quote & ~inside & ~(((edges | alone) >>> 1) | nextEdge)
      if ((opening | closing) !== 0) broken = min(broken, block + <usize>ctz(opening | closing))
      insideCarry = <u64>((<i64>inside) >> 63)
    }
    separatorCarry = (stops | quote) >>> 63
    stops &= ~inside
    let line = feed & ~inside
    while (line !== 0) {
      const bit = ctz(line)
      rowEnds[ends++] = found + <u32>popcnt(stops & (u64.MAX_VALUE >>> (63 - bit)))
      line &= line - 1
    }
    while (stops !== 0) {
      separators[found++] = <u32>(block + ctz(stops))
      stops &= stops - 1
    }
  }
  rows = ends
  while (rows > 0 && <usize>separators[rowEnds[rows - 1] - 1] >= broken) rows--
  // A fault behind the last whole row is looked at again when the rest of its row is there.
  isBroken = broken !== NONE && (rows === 0 || rows < ends)
}
