/** Why `run` came back. */
export const NEEDS_BYTES: i32 = 0
export const ROW_FOR_HOST: i32 = 1
export const QUESTION: i32 = 2
export const LOOK_AT_EVENTS: i32 = 3

/** Where the row to judge ends. */
export let rowEnd: usize = 0
/** Over all rows that were counted here. */
export let rowsDone: f64 = 0

export function setRowEnd(place: usize): void {
  rowEnd = place
}

export function setRowsDone(rows: f64): void {
  rowsDone = rows
}
