import { clearBatch, countRecords, dropRecord, endRecord } from './batch'
import { clearEvents, eventCount } from './event'
import { addSeen } from './expected'
import { touchIds } from './ids'
import { cursor, readObject } from './json'
import { ASK, findAnswers, forgetRows, judgeRow } from './judge'
import { entryEnd, entryFeeds, readEntry } from './ldif'
import { CELLS, EVENTS, LONGEST_RECORD, RECORDS } from './limits'
import { at, moveOnBy } from './line'
import { HAND_OVER } from './question'
import { LOOK_AT_EVENTS, NEEDS_BYTES, QUESTION, ROW_FOR_HOST, rowsDone, setRowEnd, setRowsDone } from './run'
import { clearScratch, isScratchFull } from './scratch'

/** How records stand in the file: objects one a line, objects with commas or nothing between them, entries of LDIF. */
export const LINES: u32 = 1
export const OBJECTS: u32 = 2
export const ENTRIES: u32 = 3

const LF: u32 = 10
const COMMA: u32 = 44
const OPEN_OBJECT: u32 = 123

/** Where the records in hand start and end, and the line feeds in front of each. */
const starts = new StaticArray<usize>(RECORDS + 1)
const feeds = new StaticArray<u32>(RECORDS + 1)
let format: u32 = 0
let records: i32 = 0
/** The record in hand. */
export let record: i32 = 0
/** The host has to read the record behind those in hand. */
let isBroken: bool = false
/** Less than this is not worth another look: it was not a whole record the last time. */
let tooFew: usize = 0

export function setFormat(form: u32): void {
  format = form
}

/** The bytes moved, or somebody else has read records: nothing is in hand. */
export function closeBatch(place: usize): void {
  records = 0
  record = 0
  isBroken = false
  forgetRows()
  moveOnBy(0, place)
}

/** There will be no more bytes. */
export function endBytes(): void {
  tooFew = 0
}

/** The host has read the record in hand, or more, and goes on at `place`. */
export function goOnAt(place: usize): void {
  tooFew = 0
  if (record < records && starts[record + 1] === place) {
    record++
    moveOnBy(0, place)
  } else closeBatch(place)
}

/** Reads the record in hand once more, because questions now look at more of it. */
export function readAgain(): void {
  if (record >= records) return
  clearEvents()
  fill(rowEndOf(record), 1)
  assert(records === 1)
}

/** Counts records until there are no more, or the host has to do something. */
export function runTo(end: usize): i32 {
  clearEvents()
  while (true) {
    if (record >= records) {
      if (isBroken) return ROW_FOR_HOST
      if (end - at < tooFew) return NEEDS_BYTES
      if (eventCount + CELLS > EVENTS || isScratchFull()) {
        if (eventCount > 0) return LOOK_AT_EVENTS
      }
      fill(end, RECORDS)
      if (records === 0) {
        if (isBroken) return ROW_FOR_HOST
        tooFew = (end - at) * 2
        return NEEDS_BYTES
      }
    }
    const from = record
    let stop = -1
    while (record < records) {
      setRowEnd(rowEndOf(record))
      const verdict = judgeRow(record)
      if (verdict === ASK) stop = QUESTION
      else if (verdict === HAND_OVER) stop = ROW_FOR_HOST
      if (stop >= 0) break
      record++
    }
    if (record > from) count(from)
    if (stop >= 0) return stop
  }
  return NEEDS_BYTES
}

@inline
function rowEndOf(row: i32): usize {
  return starts[row + 1]
}

/** Reads up to `most` records from `at` on. */
function fill(end: usize, most: i32): void {
  if (eventCount === 0) clearScratch()
  clearBatch()
  records = 0
  record = 0
  isBroken = false
  starts[0] = at
  feeds[0] = 0
  while (records < most) {
    const start = starts[records]
    let next = format === ENTRIES ? entryAt(start) : objectAt(start)
    if (next - start > LONGEST_RECORD) {
      next = 0
      failedAt = start
    }
    if (next === 0 || next > end) {
      dropRecord()
      isBroken = next === 0 && failedAt < end
      break
    }
    endRecord()
    records++
    starts[records] = next
    feeds[records] = feeds[records - 1] + (format === ENTRIES ? entryFeeds : 0)
  }
  // What does not fit beside others may fit alone.
  if (isBroken && records > 0) isBroken = false
  if (records > 0) {
    tooFew = 0
    touchIds(0, records)
    findAnswers(0, records)
  }
}

let failedAt: usize = 0

function entryAt(start: usize): usize {
  if (readEntry(start)) return entryEnd
  failedAt = entryEnd
  return 0
}

/** The place behind the object at `start` and what belongs to it; 0 when there is none, or it is not plain. */
function objectAt(start: usize): usize {
  let place = start
  if (format === OBJECTS) place = afterSpace(place)
  if (format === OBJECTS && load<u8>(place) === COMMA) place++
  place = afterSpace(place)
  failedAt = place
  if (load<u8>(place) !== OPEN_OBJECT) return 0
  const isRead = readObject(place, format === LINES)
  failedAt = cursor
  if (!isRead) return 0
  if (format === OBJECTS) return cursor
  let next = cursor
  while (load<u8>(next) <= 32 && load<u8>(next) !== 0 && load<u8>(next) !== LF) next++
  failedAt = next
  return load<u8>(next) === LF ? next + 1 : 0
}

function afterSpace(start: usize): usize {
  let place = start
  while (load<u8>(place) === 32 || <u32>load<u8>(place) - 9 <= 1 || load<u8>(place) === 13) place++
  return place
}

/** Counts the values of the records from `from` to the one in hand. */
function count(from: i32): void {
  countRecords(from, record)
  setRowsDone(rowsDone + <f64>(record - from))
  addSeen(<f64>(starts[record] - starts[from]))
  moveOnBy(feeds[record] - feeds[from], starts[record])
}
