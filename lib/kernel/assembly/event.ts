import { EVENTS } from './limits'

/** What plain code has to look at after a run: five numbers each. */
export const events = new StaticArray<u32>(EVENTS * 5)
export let eventCount: i32 = 0

export function clearEvents(): void {
  eventCount = 0
}

/** A value whose shape is to be counted `weight` times: column, place, bytes, weight, no line. */
export function addSample(column: u32, place: usize, bytes: i32, weight: u32): void {
  add(column, place, bytes, weight, u32.MAX_VALUE)
}

/** A cell that may hold JSON: column, place, bytes, person, and the lines in front of its row. */
export function addEmbedded(column: u32, place: usize, bytes: i32, person: i32, line: f64): void {
  add(column, place, bytes, person, <u32>line)
}

function add(column: u32, place: usize, bytes: i32, number: u32, line: u32): void {
  const at = eventCount * 5
  events[at] = column
  events[at + 1] = <u32>place
  events[at + 2] = bytes
  events[at + 3] = number
  events[at + 4] = line
  eventCount++
}
