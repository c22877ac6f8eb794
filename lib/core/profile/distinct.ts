import { FingerprintSet } from './fingerprint-set'
import { HyperLogLog } from './hyper-log-log'

/** Up to here every column counts exactly (at most 256 KB, which the caches hold). */
const EXACT_BOUND = 1 << 14

/**
 * Counts distinct values: exactly while they are few, or while the column still looks like a key (no value seen twice),
 * because "is it unique" needs a true answer; by estimate otherwise.
 */
export class Distinct {
  private exact: FingerprintSet | null = new FingerprintSet()
  private sketch: HyperLogLog | null = null

  /** `keepExact`: an identifier, worth up to 16 bytes a user. */
  constructor(public keepExact = false) {}

  /**
   * Adds a value. `valuesSoFar` counts it and all before it, so that a repeat seen elsewhere is noticed too;
   * `couldBeKey` is false for values that never name anybody (moments, hashes): an estimate is enough for them.
   */
  add(h1: number, h2: number, valuesSoFar: number, couldBeKey: boolean): void {
    if (!this.exact) {
      this.sketch!.add(h1, h2)
      return
    }
    this.exact.add(h1, h2)
    const size = this.exact.size
    if (size > EXACT_BOUND && !this.keepExact && (valuesSoFar > size || !couldBeKey)) this.estimateFromNow(this.exact)
  }

  count(): { distinct: number; exact: boolean } {
    if (this.exact) return { distinct: this.exact.size, exact: true }
    return { distinct: this.sketch?.estimate() ?? 0, exact: false }
  }

  private estimateFromNow(exact: FingerprintSet): void {
    const sketch = new HyperLogLog()
    exact.each((h1, h2) => sketch.add(h1, h2))
    this.sketch = sketch
    this.exact = null
  }
}
