import { FingerprintSet } from './fingerprint-set'
import { EXACT_BOUND } from './limits'
import { Sketch } from './sketch'
import { clearWaiting, marks, numbers, wait, waiting, waitingPrints } from './waiting'

let seen: u64 = 0

/** Counts distinct values exactly while they are few or look like a key; same rules as lib/core/profile/distinct.ts. */
export class Distinct {
  exact: FingerprintSet = new FingerprintSet()
  isExact: bool = true
  sketch: Sketch | null = null

  constructor(private keepExact: bool) {}

  @inline
  add(print: u64, valuesSoFar: f64, couldBeKey: bool): void {
    const sketch = this.sketch
    if (sketch !== null) sketch.add(print)
    else wait(print, couldBeKey, valuesSoFar)
  }

  /** Adds what waits. */
  flush(): void {
    const exact = this.exact
    for (let i = 0; i < waiting; i++) seen |= exact.touch(waitingPrints[i])
    for (let i = 0; i < waiting; i++) this.addExact(waitingPrints[i], numbers[i], marks[i] === 1)
    clearWaiting()
  }

  private addExact(print: u64, valuesSoFar: f64, couldBeKey: bool): void {
    const sketch = this.sketch
    if (sketch !== null) {
      sketch.add(print)
      return
    }
    const exact = this.exact
    exact.add(print, false)
    if (exact.size > EXACT_BOUND && !this.keepExact && (valuesSoFar > <f64>exact.size || !couldBeKey)) this.estimate()
  }

  private estimate(): void {
    const sketch = new Sketch()
    const exact = this.exact
    for (let at = exact.start; at < exact.end; at += 8) {
      const print = load<u64>(at)
      if (print !== 0) sketch.add(print)
    }
    exact.drop()
    this.sketch = sketch
    this.isExact = false
  }
}
