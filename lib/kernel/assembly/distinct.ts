import { FingerprintSet } from './fingerprint-set'
import { EXACT_BOUND } from './limits'
import { Sketch } from './sketch'
import { clearWaiting, first, marks, numbers, second, wait, waiting } from './waiting'

let seen: u64 = 0

/** Counts distinct values exactly while they are few or look like a key; same rules as lib/core/profile/distinct.ts. */
export class Distinct {
  exact: FingerprintSet = new FingerprintSet()
  isExact: bool = true
  sketch: Sketch | null = null

  constructor(private keepExact: bool) {}

  add(h1: u32, h2: u32, valuesSoFar: f64, couldBeKey: bool): void {
    const sketch = this.sketch
    if (sketch !== null) sketch.add(h1, h2)
    else wait(h1, h2, couldBeKey, valuesSoFar)
  }

  /** Adds what waits. */
  flush(): void {
    const exact = this.exact
    for (let i = 0; i < waiting; i++) seen |= exact.touch(first[i], second[i])
    for (let i = 0; i < waiting; i++) this.addExact(first[i], second[i], numbers[i], marks[i] === 1)
    clearWaiting()
  }

  private addExact(h1: u32, h2: u32, valuesSoFar: f64, couldBeKey: bool): void {
    const sketch = this.sketch
    if (sketch !== null) {
      sketch.add(h1, h2)
      return
    }
    const exact = this.exact
    exact.add(h1, h2, false)
    if (exact.size > EXACT_BOUND && !this.keepExact && (valuesSoFar > <f64>exact.size || !couldBeKey)) this.estimate()
  }

  private estimate(): void {
    const sketch = new Sketch()
    const exact = this.exact
    for (let at = exact.start; at < exact.end; at += 8) {
      const high = load<u32>(at)
      if (high !== 0) sketch.add(high, load<u32>(at + 4))
    }
    exact.drop()
    this.sketch = sketch
    this.isExact = false
  }
}
