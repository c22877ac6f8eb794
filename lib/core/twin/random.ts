import { spread } from '@/lib/core/intake/value-hash'

const MULTIPLIER_1 = 0x01000193
const MULTIPLIER_2 = 0x5bd1e995

/** Chance that depends on nothing but its seed. */
export type Random = {
  /** At least 0, below 1. */
  next(): number
  /** A whole number at least 0, below `limit`. */
  below(limit: number): number
}

/** The generator sfc32 (Chris Doty-Humphrey, PractRand), seeded by any text; equal seeds give equal numbers. */
export function createRandom(seed: string): Random {
  let h1 = 0x811c9dc5 | 0
  let h2 = 0x2f0b4c47
  for (let i = 0; i < seed.length; i++) {
    h1 = Math.imul(h1 ^ seed.charCodeAt(i), MULTIPLIER_1)
    h2 = Math.imul(h2 ^ seed.charCodeAt(i), MULTIPLIER_2)
  }
  let a = spread(h1) | 0
  let b = spread(h2) | 0
  let c = spread(h1 ^ h2) | 0
  let counter = 1
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) next()
  return { next, below: (limit) => Math.floor(next() * limit) }
}
