import { length, readCell, text } from './cell'
import { FingerprintSet } from './fingerprint-set'
import { fingerprint, h1, h2 } from './hash'
import { LOOKS } from './limits'

/** The ids of all people. */
export const ids = new FingerprintSet()
const columns = new StaticArray<u32>(LOOKS)
export let idColumns: i32 = 0
let seen: u64 = 0

/** The id of a person is the first of these cells that holds something. */
export function addIdColumn(column: u32): void {
  columns[idColumns++] = column
}

/** Fingerprint of the row's id into `h1` and `h2`; false when it has none. */
export function printId(base: u32, windowStart: usize, width: u32): bool {
  for (let i = 0; i < idColumns; i++) {
    const column = columns[i]
    readCell(base + column, windowStart, column + 1 === width)
    if (length === 0) continue
    fingerprint(text, length)
    return true
  }
  return false
}

/** Brings the place of the row's id into the cache. */
export function touchId(base: u32, windowStart: usize, width: u32): void {
  if (printId(base, windowStart, width)) seen |= ids.touch(h1, h2)
}
