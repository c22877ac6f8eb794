import { BYTE_CLASS } from './byte-class'

/**
 * Two 32-bit FNV-1a style hashes with different multipliers, 64 bits together: the fingerprint that stands for a value
 * in every count of distinct or equal values, so that no value has to be kept.
 */
export const SEED_1 = 0x811c9dc5 | 0
export const SEED_2 = 0x2f0b4c47 | 0
export const PRIME_1 = 0x01000193
export const PRIME_2 = 0x5bd1e995

export type Fingerprint = { h1: number; h2: number; mask: number }

/** Fingerprint and byte mask of `bytes[start, end)`, the same the CSV scanner computes while it looks for delimiters. */
export function fingerprint(bytes: Uint8Array, start: number, end: number, into: Fingerprint): Fingerprint {
  let h1 = SEED_1
  let h2 = SEED_2
  let mask = 0
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    mask |= BYTE_CLASS[byte]!
    h1 = Math.imul(h1 ^ byte, PRIME_1)
    h2 = Math.imul(h2 ^ byte, PRIME_2)
  }
  into.h1 = h1
  into.h2 = h2
  into.mask = mask
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
