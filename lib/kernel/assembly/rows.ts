import { clearScratch, isScratchFull, prints, readCells } from './cells'
import { Column, NOBODY } from './column'
import { clearEvents, eventCount } from './event'
import { addSeen } from './expected'
import { idCell, ids, touchIds } from './ids'
import { CELLS, COLUMNS, QUESTIONS, ROWS, SLACK, WINDOW } from './limits'
import { at, moveOn, setPlace } from './line'
import { answers, GO_ON, HAND_OVER, questions, UNKNOWN } from './question'
import { edges, findStructure, firstCells, isBroken, rows } from './structure'

/** Why `run` came back. */
const NEEDS_BYTES: i32 = 0
const ROW_FOR_HOST: i32 = 1
const QUESTION: i32 = 2
const LOOK_AT_EVENTS: i32 = 3

const SMALLEST_WINDOW: i32 = 4096

export const columns = new StaticArray<Column | null>(COLUMNS)
const persons = new StaticArray<i32>(WINDOW + SLACK)
/** Answers to the rows in hand, question by question; and those to the row that is judged. */
const known = new StaticArray<u16>(QUESTIONS * ROWS)
const found = new StaticArray<i32>(QUESTIONS)
/** Answers to the row in hand that could not be remembered. */
const pending = new StaticArray<i32>(QUESTIONS).fill(-1)

let width: u32 = 0
let delimiter: u8 = 44
let questionCount: i32 = 0
let isOpen: bool = false
let windowEnd: usize = 0
let windowSize: i32 = WINDOW
let row: i32 = 0
/** Rows of the window whose cells are read. */
let readRows: i32 = 0
/** The first row of those in `known`. */
let firstKnown: i32 = 0

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

export function setDialect(cells: u32, between: u8): void {
  width = cells
  delimiter = between
}

export function countQuestions(count: i32): void {
  questionCount = count
}

export function setNextPerson(person: i32): void {
  nextPerson = person
}

/** What is known of a question's answers does not hold any more: it looks at one more cell. */
export function forgetAnswers(question: i32): void {
  for (let i = 0; i < ROWS; i++) known[question * ROWS + i] = UNKNOWN
  if (isOpen && row < readRows) questions[question]!.find(row)
}

/** An answer that could not be remembered: it holds for the row in hand only. */
export function keepPending(question: i32, verdict: i32): void {
  pending[question] = verdict
}

/** The bytes moved: what is known of the window does not hold any more. */
export function closeWindow(place: usize): void {
  isOpen = false
  row = 0
  setPlace(0, place)
}

/** The host has read rows itself and goes on at `place`. */
export function goOnAt(place: usize): void {
  while (row < rows && rowStart(row) < place) row++
  if (isOpen && row < rows && rowStart(row) === place) setPlace(row, place)
  else closeWindow(place)
}

/** Counts rows until there are no more, or the host has to do something. */
export function runTo(end: usize): i32 {
  clearEvents()
  while (true) {
    if (!isOpen || row >= rows) {
      if (isOpen && isBroken) return ROW_FOR_HOST
      if (!openWindow(end)) return NEEDS_BYTES
      if (rows === 0) return isBroken || windowEnd < end ? ROW_FOR_HOST : NEEDS_BYTES
    }
    if (row >= readRows) {
      if (eventCount >= CELLS || isScratchFull()) {
        if (eventCount > 0) return LOOK_AT_EVENTS
        clearScratch()
      }
      if (!readMore()) {
        rowEnd = rowStart(row + 1)
        return ROW_FOR_HOST
      }
    }
    const from = row
    let stop = -1
    while (row < readRows) {
      stop = judge()
      if (stop >= 0) break
      row++
    }
    if (row > from) count(from)
    if (stop >= 0) return stop
  }
  return NEEDS_BYTES
}

function openWindow(end: usize): bool {
  row = 0
  readRows = 0
  if (at === end) {
    closeWindow(at)
    return false
  }
  isOpen = true
  windowEnd = min(end, at + <usize>windowSize)
  findStructure(at, windowEnd, delimiter)
  setPlace(0, at)
  windowSize = isBroken ? max(SMALLEST_WINDOW, windowSize >> 2) : min(WINDOW, windowSize << 1)
  return true
}

/** Reads the cells of as many rows as have the right number of them; false when the next one does not. */
function readMore(): bool {
  const most = min(rows, row + min(ROWS, CELLS / <i32>width))
  let to = row
  while (to < most && firstCells[to + 1] - firstCells[to] === width) to++
  if (to === row) return false
  readCells(row, to, width)
  touchIds(row, to)
  firstKnown = row
  for (let i = 0; i < questionCount; i++) {
    questions[i]!.findAll(row, to)
    for (let j = 0; j < to - row; j++) known[i * ROWS + j] = answers[j]
  }
  readRows = to
  return true
}

function rowStart(row: i32): usize {
  return <usize>edges[firstCells[row]] + 1
}

/** Decides what becomes of the row at `row`; a reason to stop, or -1. */
function judge(): i32 {
  rowEnd = rowStart(row + 1)
  if (isBlank()) return ROW_FOR_HOST
  let verdict = GO_ON
  let asking = 0
  for (; asking < questionCount && verdict === GO_ON; asking++) {
    const question = questions[asking]!
    const told = known[asking * ROWS + row - firstKnown]
    const answer = told === UNKNOWN ? question.find(row) : <i32>told
    if (answer < 0 && pending[asking] < 0) {
      asked = asking
      return QUESTION
    }
    verdict = answer < 0 ? <u8>pending[asking] : question.verdicts[answer]
    found[asking] = answer
  }
  if (verdict === GO_ON && !identify()) verdict = HAND_OVER
  if (verdict !== HAND_OVER) {
    const first = verdict === GO_ON ? 0 : asking - 1
    for (let i = first; i < asking; i++) if (found[i] >= 0) questions[i]!.counts[found[i]] += 1
  }
  for (let i = 0; i < questionCount; i++) pending[i] = -1
  if (verdict === HAND_OVER) return ROW_FOR_HOST
  persons[row] = verdict === GO_ON ? nextPerson++ : NOBODY
  return -1
}

/** No cell holds anything, not even between quotes. */
function isBlank(): bool {
  const start = rowStart(row)
  if (rowEnd - start > <usize>width * 3 + 2) return false
  for (let place = start; place < rowEnd; place++) {
    const byte = load<u8>(place)
    if (byte !== delimiter && byte !== 34 && byte !== 10 && byte !== 13) return false
  }
  return true
}

/** Remembers the row's id; false when an earlier row had it. */
function identify(): bool {
  const at = idCell(row)
  if (at < 0) {
    lastPerson = -1
    return true
  }
  if (!ids.add(prints[at], false)) return false
  lastPerson = nextPerson
  lastH1 = <u32>prints[at]
  lastH2 = <u32>(prints[at] >>> 32)
  return true
}

/** Counts the cells of the rows from `from` to the one that was judged last, column by column. */
function count(from: i32): void {
  for (let i: u32 = 0; i < width; i++) columns[i]!.addRows(from, row, persons)
  rowsDone += row - from
  addSeen(<f64>(rowStart(row) - rowStart(from)))
  moveOn(row, rowStart(row))
}
