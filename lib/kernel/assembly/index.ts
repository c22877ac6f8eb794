import { maskOf } from './byte-class'
import { length, readCell, rowStart, setCell, text, useScratch } from './cell'
import { Column, NOBODY } from './column'
import { clearEvents, eventCount, events } from './event'
import { fingerprint, h1, h2 } from './hash'
import { addIdColumn, idColumns, ids, printId, touchId } from './ids'
import { kindOf } from './kind'
import { COLUMNS, EVENTS, LOOKS, QUESTIONS, SLACK, WINDOW } from './limits'
import { at, lines, moveOn, setPlace } from './line'
import { allocate, release } from './memory'
import { GO_ON, HAND_OVER, Question, questions } from './question'
import { columnNumber } from './statistics'
import { findStructure, isBroken, rowEnds, rows, separators } from './structure'

/** Why `run` came back. */
const NEEDS_BYTES: i32 = 0
const ROW_FOR_HOST: i32 = 1
const QUESTION: i32 = 2
const LOOK_AT_EVENTS: i32 = 3

const SMALLEST_WINDOW: i32 = 4096

const columns = new StaticArray<Column | null>(COLUMNS)
const persons = new StaticArray<i32>(WINDOW + SLACK)
const found = new StaticArray<i32>(QUESTIONS)
const scratch = allocate(WINDOW + SLACK)
let injected = allocate(WINDOW)
let injectedRoom: u32 = WINDOW

let width: u32 = 0
let delimiter: u8 = 44
let questionCount: i32 = 0
let room: usize = 0
let buffer: usize = 0
let end: usize = 0
let windowStart: usize = 0
let windowEnd: usize = 0
let windowSize: i32 = WINDOW
let row: i32 = 0
/** Rows of the window whose ids are on their way into the cache. */
let touched: i32 = 0

/** Where the row to judge ends. */
export let rowEnd: usize = 0
export let asked: i32 = 0
/** Over all rows that were counted here. */
export let rowsDone: f64 = 0
export let nextPerson: i32 = 0
/** The person counted last, with the fingerprint of the id; -1 when the row had no id. */
export let lastPerson: i32 = -1
export let lastH1: u32 = 0
export let lastH2: u32 = 0
/** Answers to the row in hand that could not be remembered. */
const pending = new StaticArray<i32>(QUESTIONS).fill(-1)

/** Once, first: cells in a row, and the byte between them. */
export function open(cells: u32, between: u32): void {
  assert(cells > 0 && cells <= <u32>COLUMNS)
  width = cells
  delimiter = <u8>between
}

export function addColumn(index: u32, keepExact: bool, isIdentifier: bool): void {
  assert(index < width)
  columns[index] = new Column(index, keepExact, isIdentifier)
}

/** The id of a person is the first of these cells that holds something; to be said before any row. */
export function addId(index: u32): void {
  assert(index < width && idColumns < LOOKS)
  addIdColumn(index)
  const column = columns[index]!
  column.isId = idColumns === 1 && column.identifier === null
  if (idColumns > 1) for (let i: u32 = 0; i < width; i++) columns[i]!.isId = false
}

export function addQuestion(): i32 {
  assert(questionCount < QUESTIONS)
  questions[questionCount] = new Question()
  return questionCount++
}

/** An answer depends on this cell too. What was remembered does not hold any more. */
export function addLook(index: i32, column: u32, kind: u32, mark: u32): void {
  const question = questions[index]!
  assert(column < width && question.looks < LOOKS)
  question.columns[question.looks] = column
  question.kinds[question.looks] = <u8>kind
  question.marks[question.looks] = <u8>mark
  question.looks++
  question.forget()
  if (windowStart !== 0) question.find(firstCell(row), windowStart, width)
}

/** Gives the answer `run` asked for. -1: no room to remember it; the host has counted it, and the run goes on. */
export function give(index: i32, verdict: u32): i32 {
  const answer = questions[index]!.give(<u8>verdict)
  if (answer < 0) pending[index] = <i32>verdict
  return answer
}

export function answerCount(index: i32, answer: i32): u32 {
  return questions[index]!.counts[answer]
}

/** Makes room for `bytes` more bytes; the place they go to. */
export function input(bytes: u32): usize {
  const kept = <u32>(end - at)
  const wanted = <usize>kept + bytes + SLACK
  if (wanted > room) {
    const larger = allocate(wanted * 2)
    memory.copy(larger, at, kept)
    if (buffer !== 0) release(buffer, room)
    buffer = larger
    room = wanted * 2
  } else if (at !== buffer) memory.copy(buffer, at, kept)
  setPlace(buffer)
  end = buffer + kept
  closeWindow()
  return end
}

export function push(bytes: u32): void {
  assert(end + bytes + SLACK <= buffer + room)
  end += bytes
}

/** The host has read rows itself and goes on at `place`. */
export function skipTo(place: usize): void {
  assert(place >= at && place <= end)
  setPlace(place)
  while (row < rows && rowStart(row, windowStart) < place) row++
  if (row >= rows || rowStart(row, windowStart) !== place) closeWindow()
}

export function inputStart(): usize {
  return at
}

export function inputEnd(): usize {
  return end
}

export function lineCount(): f64 {
  return lines
}

function closeWindow(): void {
  row = 0
  windowStart = 0
}

/** Counts rows until there are no more, or the host has to do something. */
export function run(): i32 {
  clearEvents()
  while (true) {
    if (windowStart === 0 || row >= rows) {
      if (windowStart !== 0 && isBroken) return ROW_FOR_HOST
      if (!openWindow()) return NEEDS_BYTES
      if (rows === 0) return isBroken || windowEnd < end ? ROW_FOR_HOST : NEEDS_BYTES
    }
    const from = row
    const to = min(rows, from + max(1, EVENTS / 2 / <i32>width))
    let stop = -1
    for (; touched < to; touched++) {
      if (rowEnds[touched] - firstCell(touched) === width) touchId(firstCell(touched), windowStart, width)
    }
    while (row < to) {
      stop = judge()
      if (stop >= 0) break
      row++
    }
    if (row > from) count(from)
    if (stop >= 0) return stop
    if (eventCount > 0) return LOOK_AT_EVENTS
  }
  return NEEDS_BYTES
}

function openWindow(): bool {
  row = 0
  touched = 0
  if (at === end) {
    closeWindow()
    return false
  }
  windowStart = at
  windowEnd = min(end, at + <usize>windowSize)
  findStructure(at, windowEnd, delimiter)
  windowSize = isBroken ? max(SMALLEST_WINDOW, windowSize >> 2) : min(WINDOW, windowSize << 1)
  return true
}

/** Decides what becomes of the row at `row`; a reason to stop, or -1. */
function judge(): i32 {
  const base = firstCell(row)
  rowEnd = rowStart(row + 1, windowStart)
  if (rowEnds[row] - base !== width || isBlank(base)) return ROW_FOR_HOST
  useScratch(scratch)
  let verdict = GO_ON
  let asking = 0
  for (; asking < questionCount && verdict === GO_ON; asking++) {
    const question = questions[asking]!
    const answer = question.find(base, windowStart, width)
    if (answer < 0 && pending[asking] < 0) {
      asked = asking
      return QUESTION
    }
    verdict = answer < 0 ? <u8>pending[asking] : question.verdicts[answer]
    found[asking] = answer
  }
  if (verdict === GO_ON && !identify(base)) verdict = HAND_OVER
  if (verdict !== HAND_OVER) {
    const first = verdict === GO_ON ? 0 : asking - 1
    for (let i = first; i < asking; i++) if (found[i] >= 0) questions[i]!.counts[found[i]] += 1
  }
  for (let i = 0; i < questionCount; i++) pending[i] = -1
  if (verdict === HAND_OVER) return ROW_FOR_HOST
  persons[row] = verdict === GO_ON ? nextPerson++ : NOBODY
  return -1
}

function firstCell(row: i32): u32 {
  return row === 0 ? 0 : rowEnds[row - 1]
}

/** No cell holds anything, not even between quotes. */
function isBlank(base: u32): bool {
  const start = rowStart(row, windowStart)
  if (rowEnd - start > <usize>width * 3 + 2) return false
  for (let place = start; place < rowEnd; place++) {
    const byte = load<u8>(place)
    if (byte !== delimiter && byte !== 34 && byte !== 10 && byte !== 13) return false
  }
  return true
}

/** Remembers the row's id; false when an earlier row had it. */
function identify(base: u32): bool {
  if (!printId(base, windowStart, width)) {
    lastPerson = -1
    return true
  }
  if (!ids.add(h1, h2, false)) return false
  lastPerson = nextPerson
  lastH1 = h1
  lastH2 = h2
  return true
}

/** Counts the cells of the rows from `from` to the one that was judged last, column by column. */
function count(from: i32): void {
  useScratch(scratch)
  for (let i: u32 = 0; i < width; i++) columns[i]!.addRows(from, row, persons, width, windowStart)
  rowsDone += row - from
  moveOn(rowStart(row, windowStart))
}

/** A place for a value of at most `bytes` bytes that the host wants to add. */
export function place(bytes: u32): usize {
  if (bytes + SLACK > injectedRoom) {
    injectedRoom = bytes * 2 + SLACK
    injected = allocate(injectedRoom)
  }
  return injected
}

/** Adds the value of `bytes` bytes at `place`, which is not empty, for person number `record`. */
export function addValue(column: u32, record: i32, bytes: i32): void {
  clearEvents()
  setCell(injected, bytes)
  columns[column]!.add(record)
  columns[column]!.flush()
}

export function addIdPrint(first: u32, second: u32): bool {
  return ids.add(first, second, false)
}

export function hasIdPrint(first: u32, second: u32): bool {
  return ids.has(first, second)
}

export function idSize(): u32 {
  return ids.size
}

export function eventsAt(): usize {
  return changetype<usize>(events)
}

export function eventsLeft(): i32 {
  return eventCount
}

/** A number of a column's statistics; see statistics.ts. */
export function numberOf(column: u32, name: i32): f64 {
  return columnNumber(columns[column]!, name)
}

/** A list column turned out to hold several values in a cell. */
export function setMultiValued(column: u32): void {
  columns[column]!.multiValued = true
}

/** For the tests: kind, byte mask and fingerprint of the value at `place`. */
export function kindAt(bytes: i32): i32 {
  return kindOf(injected, bytes, maskOf(injected, bytes))
}

export function maskAt(bytes: i32): u32 {
  return maskOf(injected, bytes)
}

export function printAt(bytes: i32): u64 {
  fingerprint(injected, bytes)
  return ((<u64>h1) << 32) | h2
}
