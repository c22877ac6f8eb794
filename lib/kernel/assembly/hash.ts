const masks = memory.data(32)
for (let i = 0; i < 16; i++) store<u8>(masks + i, 0xff)

// @inline keeps both in the caller: a call per 16 bytes would cost as much as the work.
@inline
function rotate(lanes: v128): v128 {
  return v128.or(i32x4.shl(lanes, 15), i32x4.shr_u(lanes, 17))
}

@inline
function mixed(words: v128): v128 {
  return i32x4.mul(rotate(i32x4.mul(words, i32x4.splat(0xcc9e2d51))), i32x4.splat(0x1b873593))
}

/**
 * Fingerprint of a value, h1 in the low half and h2 in the high one: four 32-bit lanes over 16 bytes at a time, so that
 * plain TypeScript can compute the same (lib/core/intake/value-hash.ts). Reads up to 16 bytes behind the value and
 * ignores them.
 */
@inline
export function fingerprint(text: usize, length: i32): u64 {
  let lanes = i32x4(0x811c9dc5, 0x2f0b4c47, 0x7feb352d, 0x68bc21eb)
  let rest = length
  let at = text
  while (rest > 16) {
    lanes = i32x4.mul(v128.xor(lanes, mixed(v128.load(at))), i32x4.splat(0x9e3779b1))
    lanes = v128.xor(lanes, i32x4.shr_u(lanes, 15))
    at += 16
    rest -= 16
  }
  const last = v128.and(v128.load(at), v128.load(masks + 16 - <usize>rest))
  lanes = i32x4.mul(v128.xor(lanes, mixed(last)), i32x4.splat(0x9e3779b1))
  lanes = v128.xor(lanes, i32x4.shr_u(lanes, 15))
  const first = i32x4.mul(lanes, i32x4(0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f, 0x165667b1))
  const second = i32x4.mul(lanes, i32x4(0x5bd1e995, 0x1b56c4e9, 0x3c6ef372, 0x2545f491))
  // Sums of the four lanes of both, side by side in the low half of one vector.
  const pairs = i32x4.add(v128.shuffle<i32>(first, second, 0, 4, 1, 5), v128.shuffle<i32>(first, second, 2, 6, 3, 7))
  const sums = i64x2.extract_lane(i32x4.add(pairs, v128.shuffle<i32>(pairs, pairs, 2, 3, 2, 3)), 0)
  return printOf(<u32>sums + <u32>length, <u32>(sums >>> 32) - <u32>length)
}

/** Both halves of a fingerprint as one number. */
@inline
export function printOf(h1: u32, h2: u32): u64 {
  return ((<u64>h2) << 32) | (<u64>h1)
}

/** The finaliser of MurmurHash3. */
@inline
export function spread(hash: u32): u32 {
  let h = hash
  h ^= h >>> 16
  h *= 0x85ebca6b
  h ^= h >>> 13
  h *= 0xc2b2ae35
  h ^= h >>> 16
  return h
}
