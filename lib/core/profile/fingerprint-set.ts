import { spread } from '@/lib/core/intake/value-hash'

/**
 * A set of 64-bit fingerprints in two flat arrays: 8 bytes a slot, at most 3/4 full. One bit of each fingerprint is
 * given up to remember that it was seen again, which is all that counting groups of equal values needs.
 */
export class FingerprintSet {
  size = 0
  /** Fingerprints that were added more than once. */
  repeated = 0
  /** Additions of fingerprints that were added more than once, the first one included. */
  repeatedMembers = 0
  private high = new Uint32Array(16)
  private low = new Uint32Array(16)

  /** Adds a fingerprint; true when it is new. */
  add(h1: number, h2: number): boolean {
    if (this.size * 4 >= this.high.length * 3) this.grow()
    const high = (h1 | 1) >>> 0
    const low = (h2 & ~1) >>> 0
    const slot = this.find(high, low)
    if (this.high[slot] === 0) {
      this.high[slot] = high
      this.low[slot] = low
      this.size++
      return true
    }
    if ((this.low[slot]! & 1) === 0) {
      this.low[slot] = low | 1
      this.repeated++
      this.repeatedMembers++
    }
    this.repeatedMembers++
    return false
  }

  has(h1: number, h2: number): boolean {
    return this.high[this.find((h1 | 1) >>> 0, (h2 & ~1) >>> 0)] !== 0
  }

  /** How many of these fingerprints are in `other` too. */
  countIn(other: FingerprintSet): number {
    let count = 0
    this.each((h1, h2) => {
      if (other.has(h1, h2)) count++
    })
    return count
  }

  each(visit: (h1: number, h2: number) => void): void {
    for (let i = 0; i < this.high.length; i++) if (this.high[i] !== 0) visit(this.high[i]!, this.low[i]! & ~1)
  }

  private find(high: number, low: number): number {
    const last = this.high.length - 1
    let slot = spread(high ^ low) & last
    while (this.high[slot] !== 0 && (this.high[slot] !== high || (this.low[slot]! & ~1) >>> 0 !== low)) {
      slot = (slot + 1) & last
    }
    return slot
  }

  private grow(): void {
    const { high, low } = this
    this.high = new Uint32Array(high.length * 2)
    this.low = new Uint32Array(high.length * 2)
    for (let i = 0; i < high.length; i++) {
      if (high[i] === 0) continue
      const slot = this.find(high[i]!, (low[i]! & ~1) >>> 0)
      this.high[slot] = high[i]!
      this.low[slot] = low[i]!
    }
  }
}
