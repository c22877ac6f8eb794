import { readCells } from './cells'
import { columns } from './column-list'
import { clearEvents, eventCount } from './event'
import { addSeen } from './expected'
import { touchIds } from './ids'
import { ASK, findAnswers, forgetRows, judgeRow, persons } from './judge'
import { CELLS, COLUMNS, ROWS, WINDOW } from './limits'
import { at, moveOn, setPlace } from './line'
import { HAND_OVER } from './question'
import { LOOK_AT_EVENTS, NEEDS_BYTES, QUESTION, ROW_FOR_HOST, rowsDone, setRowEnd, setRowsDone } from './run'
import { clearScratch, isScratchFull } from './scratch'
import { edges, findStructure, firstCells, isBroken, rows } from './structure'

const SMALLEST_WINDOW: i32 = 4096

/** The column that counts each cell. */
export const columnOfCell = new StaticArray<u32>(COLUMNS)
clearCells()

let width: u32 = 0
let delimiter: u8 = 44
let isOpen: bool = false
let windowEnd: usize = 0
let windowSize: i32 = WINDOW
let row: i32 = 0
/** Rows of the window whose cells are read. */
let readRows: i32 = 0

export function clearCells(): void {
  for (let i = 0; i < COLUMNS; i++) columnOfCell[i] = i
}

export function setDialect(cells: u32, between: u8): void {
  width = cells
  delimiter = between
}

/** The bytes moved: what is known of the window does not hold any more. */
export function closeWindow(place: usize): void {
  isOpen = false
  row = 0
  forgetRows()
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
        setRowEnd(rowStart(row + 1))
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
  findAnswers(row, to)
  readRows = to
  return true
}

function rowStart(row: i32): usize {
  return <usize>edges[firstCells[row]] + 1
}

/** Decides what becomes of the row at `row`; a reason to stop, or -1. */
function judge(): i32 {
  setRowEnd(rowStart(row + 1))
  if (isBlank()) return ROW_FOR_HOST
  const verdict = judgeRow(row)
  if (verdict === ASK) return QUESTION
  return verdict === HAND_OVER ? ROW_FOR_HOST : -1
}

/** No cell holds anything, not even between quotes. */
function isBlank(): bool {
  const start = rowStart(row)
  const rowEnd = rowStart(row + 1)
  if (rowEnd - start > <usize>width * 3 + 2) return false
  for (let place = start; place < rowEnd; place++) {
    const byte = load<u8>(place)
    if (byte !== delimiter && byte !== 34 && byte !== 10 && byte !== 13) return false
  }
  return true
}

/** Counts the cells of the rows from `from` to the one that was judged last, column by column. */
function count(from: i32): void {
  for (let i: u32 = 0; i < width; i++) columns[columnOfCell[i]]!.addRows(i, from, row, persons)
  setRowsDone(rowsDone + <f64>(row - from))
  addSeen(<f64>(rowStart(row) - rowStart(from)))
  moveOn(row, rowStart(row))
}
