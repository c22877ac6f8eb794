import type { Outcome } from './outcome'

const SLOTS = 1024

type Entry = { h1: number; h2: number; outcome: Outcome }

/** Outcomes by the fingerprint of the source value: columns with few values are transformed and checked a few times only. */
export class OutcomeCache {
  private readonly entries: (Entry | null)[] = new Array<Entry | null>(SLOTS).fill(null)
  private tried = 0
  private found = 0

  /** A column of mostly different values gains nothing by being remembered. */
  constructor(public isOff = false) {}

  get(h1: number, h2: number): Outcome | null {
    this.tried++
    const entry = this.entries[(h1 ^ (h1 >>> 11)) & (SLOTS - 1)]
    if (entry && entry.h1 === h1 && entry.h2 === h2) {
      this.found++
      return entry.outcome
    }
    if (this.tried === 4 * SLOTS && this.found * 4 < this.tried) this.isOff = true
    return null
  }

  set(h1: number, h2: number, outcome: Outcome): Outcome {
    outcome.isKept = true
    this.entries[(h1 ^ (h1 >>> 11)) & (SLOTS - 1)] = { h1, h2, outcome }
    return outcome
  }
}
