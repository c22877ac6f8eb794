import { cellAt, LENGTH, lengths, prints } from './cells'
import { FingerprintSet } from './fingerprint-set'
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

export function clearIdColumns(): void {
  idColumns = 0
}

/** Where the row's id is among the cells read; -1 when it has none. */
export function idCell(row: i32): i32 {
  for (let i = 0; i < idColumns; i++) {
    const at = cellAt(columns[i], row)
    if ((lengths[at] & LENGTH) !== 0) return at
  }
  return -1
}

/** Brings the places of the rows' ids into the cache. */
export function touchIds(from: i32, to: i32): void {
  for (let row = from; row < to; row++) {
    const at = idCell(row)
    if (at >= 0) seen |= ids.touch(prints[at])
  }
}
