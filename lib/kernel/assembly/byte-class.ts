// The classes of lib/core/intake/byte-class.ts; a test compares the two.
export const DIGIT: u32 = 1
export const HEX_LOWER: u32 = 2
export const LOWER: u32 = 4
export const HEX_UPPER: u32 = 8
export const UPPER: u32 = 16
export const AT: u32 = 32
export const DOT: u32 = 64
export const DASH: u32 = 128
export const COLON: u32 = 256
export const SLASH: u32 = 512
export const PLUS: u32 = 1024
export const SPACE: u32 = 2048
export const UNDERSCORE: u32 = 4096
export const PUNCTUATION: u32 = 8192
export const CONTROL: u32 = 16384
export const NON_ASCII: u32 = 32768
export const PAREN: u32 = 65536
export const EQUALS: u32 = 131072

export const ANY_LOWER: u32 = HEX_LOWER | LOWER
export const ANY_UPPER: u32 = HEX_UPPER | UPPER
export const LETTERS: u32 = ANY_LOWER | ANY_UPPER

/*
 * Classes of 16 bytes at a time: a table by low half of the byte and one by high half, and a class is where both agree
 * (Mula and Lemire, "Base64 encoding and decoding at almost the speed of a memory copy", 2019, use the same step). That
 * finds sets of the form {high halves} x {low halves}, so a class may take several; 24 sets in three groups cover all.
 */
const SETS: StaticArray<u32> = [
  // high halves as bits, low halves as bits, class; eight sets to a group
  0x0008, 0x03ff, DIGIT,
  0x0040, 0x007e, HEX_LOWER,
  0x0040, 0xff80, LOWER,
  0x0080, 0x07ff, LOWER,
  0x0010, 0x007e, HEX_UPPER,
  0x0010, 0xff80, UPPER,
  0x0020, 0x07ff, UPPER,
  0xff00, 0xffff, NON_ASCII,
  0x0010, 0x0001, AT,
  0x0004, 0x4000, DOT,
  0x0004, 0x2000, DASH,
  0x0008, 0x0400, COLON,
  0x0004, 0x8000, SLASH,
  0x0004, 0x0800, PLUS,
  0x0004, 0x0001, SPACE,
  0x0020, 0x8000, UNDERSCORE,
  0x0004, 0x0300, PAREN,
  0x0008, 0x2000, EQUALS,
  0x0003, 0xffff, CONTROL,
  0x0080, 0x8000, CONTROL,
  0x0004, 0x14fe, PUNCTUATION,
  0x0008, 0xd800, PUNCTUATION,
  0x00a0, 0x7800, PUNCTUATION,
  0x0040, 0x0001, PUNCTUATION,
]
const GROUPS = 3
/** Per group: 16 bytes by low half, 16 by high half. */
const halves = memory.data(GROUPS * 32)
/** Per group: the mask that each of its 256 bit patterns stands for. */
const meanings = memory.data(GROUPS * 1024)
/** Sixteen bytes of ones, then sixteen of zeros: what of a block belongs to the value. */
const kept = memory.data(32)

function fillTables(): void {
  for (let i = 0; i < SETS.length / 3; i++) {
    const table = halves + <usize>((i >> 3) * 32)
    const bit: u32 = 1 << (i & 7)
    for (let half = 0; half < 16; half++) {
      if ((SETS[i * 3 + 1] >> half) & 1) store<u8>(table + half, load<u8>(table + half) | <u8>bit)
      if ((SETS[i * 3] >> half) & 1) store<u8>(table + 16 + half, load<u8>(table + 16 + half) | <u8>bit)
    }
    for (let pattern = 0; pattern < 256; pattern++) {
      const place = meanings + <usize>((i >> 3) * 1024 + pattern * 4)
      if ((<u32>pattern & bit) !== 0) store<u32>(place, load<u32>(place) | SETS[i * 3 + 2])
    }
  }
  for (let i = 0; i < 16; i++) store<u8>(kept + i, 0xff)
}
fillTables()

// @inline keeps the vectors in registers.
@inline
function classesOf(group: i32, low: v128, high: v128): v128 {
  const table = halves + <usize>(group * 32)
  return v128.and(i8x16.swizzle(v128.load(table), low), i8x16.swizzle(v128.load(table, 16), high))
}

/** All bits that are set in some byte of the sixteen, as a mask of classes. */
@inline
function meaningOf(group: i32, found: v128): u32 {
  let bits = i64x2.extract_lane(found, 0) | i64x2.extract_lane(found, 1)
  bits |= bits >> 32
  bits |= bits >> 16
  bits |= bits >> 8
  return load<u32>(meanings + <usize>(group * 1024) + ((<usize>(bits & 0xff)) << 2))
}

/** Classes of the bytes of a value, as one mask. Reads up to 16 bytes behind the value and ignores them. */
export function maskOf(text: usize, length: i32): u32 {
  const half = i8x16.splat(15)
  let first = i64x2.splat(0)
  let second = first
  let third = first
  for (let rest = length, at = text; rest > 0; rest -= 16, at += 16) {
    const bytes = v128.load(at)
    const valid = v128.load(kept + <usize>(16 - min(rest, 16)))
    const low = v128.and(bytes, half)
    const high = i8x16.shr_u(bytes, 4)
    first = v128.or(first, v128.and(valid, classesOf(0, low, high)))
    second = v128.or(second, v128.and(valid, classesOf(1, low, high)))
    third = v128.or(third, v128.and(valid, classesOf(2, low, high)))
  }
  return meaningOf(0, first) | meaningOf(1, second) | meaningOf(2, third)
}
