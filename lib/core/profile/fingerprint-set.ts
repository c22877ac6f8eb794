import { spread } from '@/lib/core/intake/value-hash'

const SEEN_AGAIN = 1
const FLAG = 2

/**
 * A set of 64-bit fingerprints in one flat array of pairs (a look costs one cache line): 8 bytes a slot, at most 3/4
 * full. Two bits of each fingerprint are given up: one remembers that it was seen again, which is all that counting
 * groups of equal values needs, the other is a flag of the caller.
 */
export class FingerprintSet {
  size = 0
  /** Fingerprints that were added more than once. */
  repeated = 0
  /** Additions of fingerprints that were added more than once, the first one included. */
  repeatedMembers = 0
  /** Fingerprints that were added with the flag at least once. */
  flagged = 0
  private pairs = new Int32Array(32)
  private last = 15

  /** Adds a fingerprint; true when it is new. */
  add(h1: number, h2: number, flag = false): boolean {
    if (this.size * 4 > this.last * 3) this.grow()
    const { pairs, last } = this
    const high = h1 | 1
    const low = h2 & ~3
    let slot = spread(high ^ low) & last
    for (;;) {
      const found = pairs[slot << 1]!
      if (found === 0) break
      const foundLow = pairs[(slot << 1) + 1]!
      if (found === high && (foundLow & ~3) === low) {
        if ((foundLow & SEEN_AGAIN) === 0) {
          this.repeated++
          this.repeatedMembers++
        }
        if (flag && (foundLow & FLAG) === 0) this.flagged++
        pairs[(slot << 1) + 1] = foundLow | SEEN_AGAIN | (flag ? FLAG : 0)
        this.repeatedMembers++
        return false
      }
      slot = (slot + 1) & last
    }
    pairs[slot << 1] = high
    pairs[(slot << 1) + 1] = flag ? low | FLAG : low
    if (flag) this.flagged++
    this.size++
    return true
  }

  has(h1: number, h2: number): boolean {
    const { pairs, last } = this
    const high = h1 | 1
    const low = h2 & ~3
    for (let slot = spread(high ^ low) & last; ; slot = (slot + 1) & last) {
      const found = pairs[slot << 1]!
      if (found === 0) return false
      if (found === high && (pairs[(slot << 1) + 1]! & ~3) === low) return true
    }
  }

  /** How many of these fingerprints are in `other` too. */
  countIn(other: Pick<FingerprintSet, 'has'>): number {
    let count = 0
    this.each((h1, h2) => {
      if (other.has(h1, h2)) count++
    })
    return count
  }

  each(visit: (h1: number, h2: number) => void): void {
    const { pairs } = this
    for (let i = 0; i < pairs.length; i += 2) if (pairs[i] !== 0) visit(pairs[i]!, pairs[i + 1]! & ~3)
  }

  private grow(): void {
    const old = this.pairs
    const pairs = new Int32Array(old.length * 2)
    const last = pairs.length / 2 - 1
    for (let i = 0; i < old.length; i += 2) {
      const high = old[i]!
      if (high === 0) continue
      const low = old[i + 1]!
      let slot = spread(high ^ (low & ~3)) & last
      while (pairs[slot << 1] !== 0) slot = (slot + 1) & last
      pairs[slot << 1] = high
      pairs[(slot << 1) + 1] = low
    }
    this.pairs = pairs
    this.last = last
  }
}
