/** Entries kept per column: enough for states, cities and departments; names and ids overflow it and are not kept. */
const ENTRIES = 1024
const SLOTS = 4096

/**
 * The first distinct values of a column with their counts, so that a value seen before costs one look instead of being
 * judged again. The texts are kept only to print non-personal values that are frequent enough.
 */
export class Dictionary {
  readonly texts: string[] = []
  readonly counts = new Float64Array(ENTRIES)
  /** False once some value was turned away: then the counts no longer describe the whole column. */
  complete = true
  private readonly slots = new Int16Array(SLOTS).fill(-1)
  private readonly high = new Int32Array(ENTRIES)
  private readonly low = new Int32Array(ENTRIES)
  private looks = 0
  private hits = 0
  private useful = true

  /** Counts the value when it is known; false when it is not. */
  hit(h1: number, h2: number): boolean {
    if (!this.useful) return false
    const slot = this.find(h1, h2)
    if (!this.complete && ++this.looks === 16384) this.review()
    const entry = this.slots[slot]!
    if (entry < 0) return false
    this.counts[entry]!++
    this.hits++
    return true
  }

  get full(): boolean {
    return this.texts.length >= ENTRIES
  }

  insert(h1: number, h2: number, text: string): void {
    const slot = this.find(h1, h2)
    const entry = this.texts.length
    this.slots[slot] = entry
    this.high[entry] = h1
    this.low[entry] = h2
    this.counts[entry] = 1
    this.texts.push(text)
  }

  private find(h1: number, h2: number): number {
    let slot = (h1 ^ (h1 >>> 15) ^ h2) & (SLOTS - 1)
    for (;;) {
      const entry = this.slots[slot]!
      if (entry < 0 || (this.high[entry] === h1 && this.low[entry] === h2)) return slot
      slot = (slot + 1) & (SLOTS - 1)
    }
  }

  /** A column of mostly new values gains nothing from looking here. */
  private review(): void {
    this.useful = this.hits * 8 > this.looks
    this.looks = 0
    this.hits = 0
  }
}
