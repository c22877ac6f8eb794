import { maskOf } from './byte-class'

/**
 * Four 32-bit lanes over 16 bytes at a time, folded into two halves of 32 bits: the fingerprint that stands for a value
 * in every count of distinct or equal values, so that no value has to be kept. The kernel computes the same with one
 * vector instruction per step (lib/kernel/assembly/hash.ts).
 */
const MIX_1 = 0xcc9e2d51
const MIX_2 = 0x1b873593
const STEP = 0x9e3779b1

export type Fingerprint = { h1: number; h2: number; mask: number }

function step(lane: number, word: number): number {
  const once = Math.imul(word, MIX_1)
  const mixed = Math.imul((once << 15) | (once >>> 17), MIX_2)
  const next = Math.imul(lane ^ mixed, STEP)
  return next ^ (next >>> 15)
}

/** Up to four bytes from `at` on, little end first; nothing counts from `end` on. */
function word(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 <= end) return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  let value = 0
  for (let i = at, shift = 0; i < end; i++, shift += 8) value |= bytes[i]! << shift
  return value
}

/** Puts the fingerprint of `bytes[start, end)` into `into`; its mask stays. */
export function hashInto(bytes: Uint8Array, start: number, end: number, into: Fingerprint): void {
  let a = 0x811c9dc5 | 0
  let b = 0x2f0b4c47
  let c = 0x7feb352d
  let d = 0x68bc21eb
  let at = start
  do {
    a = step(a, word(bytes, at, end))
    b = step(b, word(bytes, at + 4, end))
    c = step(c, word(bytes, at + 8, end))
    d = step(d, word(bytes, at + 12, end))
    at += 16
  } while (at < end)
  const one = Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35) + Math.imul(c, 0x27d4eb2f) + Math.imul(d, 0x165667b1)
  const two = Math.imul(a, 0x5bd1e995) + Math.imul(b, 0x1b56c4e9) + Math.imul(c, 0x3c6ef372) + Math.imul(d, 0x2545f491)
  into.h1 = (one + (end - start)) | 0
  into.h2 = (two - (end - start)) | 0
}

/** Fingerprint and byte mask of `bytes[start, end)`. */
export function fingerprint(bytes: Uint8Array, start: number, end: number, into: Fingerprint): Fingerprint {
  hashInto(bytes, start, end, into)
  into.mask = maskOf(bytes, start, end)
  return into
}

/** The finaliser of MurmurHash3: spreads a weak 32-bit hash over all its bits. */
export function spread(hash: number): number {
  let h = hash
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h >>> 0
}
