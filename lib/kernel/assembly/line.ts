import { feedsBefore } from './structure'

/** Line feeds in the rows counted here so far, and where the next row starts. */
export let lines: f64 = 0
export let at: usize = 0
/** The first row of the window that is not in `lines`. */
let countedRows: i32 = 0

/** Another file. */
export function clearLines(): void {
  lines = 0
  countedRows = 0
}

/** The rows up to number `row`, which starts at `place`, are counted. */
export function moveOn(row: i32, place: usize): void {
  lines = linesUpTo(row)
  countedRows = row
  at = place
}

/** The bytes moved, or somebody else counted the rows up to number `row`. */
export function setPlace(row: i32, place: usize): void {
  countedRows = row
  at = place
}

/** Line feeds in front of a row that has not been counted yet. */
export function linesUpTo(row: i32): f64 {
  return lines + <f64>(feedsBefore[row] - feedsBefore[countedRows])
}

/** Nested records up to the one at `place` are counted, with so many line feeds. */
export function moveOnBy(feeds: u32, place: usize): void {
  lines += <f64>feeds
  at = place
}
