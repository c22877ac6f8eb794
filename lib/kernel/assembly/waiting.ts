import { EVENTS } from './limits'

/*
 * Fingerprints on their way into a set too large for the caches. One after the other, each would wait for memory; looked
 * up together first, they wait at the same time.
 */
export const waitingPrints = new StaticArray<u64>(EVENTS)
export const marks = new StaticArray<u8>(EVENTS)
export const numbers = new StaticArray<f64>(EVENTS)
export let waiting: i32 = 0

/** `mark` and `number` are for whoever takes them out again. */
@inline
export function wait(print: u64, mark: bool, number: f64): void {
  waitingPrints[waiting] = print
  marks[waiting] = mark ? 1 : 0
  numbers[waiting] = number
  waiting++
}

export function clearWaiting(): void {
  waiting = 0
}
