import { EVENTS } from './limits'

/*
 * Fingerprints on their way into a set too large for the caches. One after the other, each would wait for memory; looked
 * up together first, they wait at the same time.
 */
export const first = new StaticArray<u32>(EVENTS)
export const second = new StaticArray<u32>(EVENTS)
export const marks = new StaticArray<u8>(EVENTS)
export const numbers = new StaticArray<f64>(EVENTS)
export let waiting: i32 = 0

/** `mark` and `number` are for whoever takes them out again. */
export function wait(h1: u32, h2: u32, mark: bool, number: f64): void {
  first[waiting] = h1
  second[waiting] = h2
  marks[waiting] = mark ? 1 : 0
  numbers[waiting] = number
  waiting++
}

export function clearWaiting(): void {
  waiting = 0
}
