import { addSlot, clearSlots, slotAt } from './batch'
import { maskOf } from './byte-class'
import { lengths, places } from './cells'
import { Column } from './column'
import { columns } from './column-list'
import { clearEvents, eventCount, events } from './event'
import { setTotal } from './expected'
import { fingerprint, printOf } from './hash'
import { addIdColumn, clearIdColumns, idColumns, ids } from './ids'
import { countQuestions, forgetAnswers, forgetLastPerson, keepPending } from './judge'
import { kindOf } from './kind'
import { COLUMNS, LOOKS, QUESTIONS, SLACK, WINDOW } from './limits'
import { at, clearLines, lines } from './line'
import { allocate, release } from './memory'
import { Question, questions } from './question'
import * as N from './records'
import * as R from './rows'
import { setRowsDone } from './run'
import { columnNumber } from './statistics'
import * as T from './tree'

let injected = allocate(WINDOW)
let injectedRoom: u32 = WINDOW
let width: u32 = 0
let questionCount: i32 = 0
let isShared: bool = false
/** Nested records, not rows of a table. */
let isNested: bool = false
/** The record in hand was read before somebody asked for a further slot. */
let isSlotNew: bool = false
/** The bytes pushed: from `at` to `end` of a buffer of `room` bytes. */
let room: usize = 0
let buffer: usize = 0
let end: usize = 0

export { digestBlocks, digestWord } from './sha256'
export { asked, lastH1, lastH2, lastPerson, nextPerson } from './judge'
export { rowEnd, rowsDone } from './run'

/** Once, first: cells in a row, and the byte between them. */
export function open(cells: u32, between: u32): void {
  assert(cells > 0 && cells <= <u32>COLUMNS)
  width = cells
  R.setDialect(cells, <u8>between)
}

/** A cell is counted by this column; without a word, by the one of its own number. */
export function setCell(cell: u32, column: u32): void {
  assert(cell < width && columns[column] !== null)
  R.columnOfCell[cell] = column
}

/** Several files share the columns: none is counted by the ids of its file alone. */
export function share(): void {
  isShared = true
}

/** A further file comes, with names, questions and ids of its own; columns and the set of all ids stay. */
export function nextFile(): void {
  isNested = false
  isSlotNew = false
  questionCount = 0
  countQuestions(0)
  clearIdColumns()
  clearSlots()
  T.clear()
  end = at
  N.closeBatch(at)
  N.endBytes()
  R.closeWindow(at)
  R.clearCells()
  clearLines()
  setRowsDone(0)
  forgetLastPerson()
  for (let i = 0; i < COLUMNS; i++) {
    const column = columns[i]
    if (column === null) break
    column.nulls = 0
    column.placeholders = 0
  }
}

/** Once, first, instead of `open`: for nested records, with one of the forms of records.ts. */
export function openRecords(form: u32): void {
  isNested = true
  width = <u32>COLUMNS
  N.setFormat(form)
}

/** A node for a further attribute; -1 when there are too many. */
export function addNode(): i32 {
  return T.addNode()
}

/** Says that the name of `bytes` bytes at `place` leads from `parent` to `node`; false when there are too many. */
export function addKey(parent: i32, bytes: u32, node: i32): bool {
  return T.addKey(parent, injected, bytes, node)
}

export function setColumn(node: i32, column: i32): void {
  assert(column < COLUMNS)
  T.columnOf[node] = column
}

/** Marks of tree.ts, added to those it has. */
export function markNode(node: i32, marks: u32): void {
  T.marksOf[node] |= <u8>marks
}

/** A place for what questions look at in every record; -1 when there are too many. */
export function newSlot(): i32 {
  isSlotNew = true
  return addSlot()
}

/** What of a node goes to a slot: its first value (0), all of its values (1), all of them as secrets (2), its name (3). */
export function setSlot(node: i32, which: i32, slot: i32): void {
  if (which === 3) {
    T.marksOf[node] |= T.NAMED
    T.namedSlot[node] = slot
    return
  }
  T.marksOf[node] |= T.SHOWN
  if (which === 0) T.firstSlot[node] = slot
  else if (which === 1) T.allSlot[node] = slot
  else T.secretSlot[node] = slot
}

/** A node is part of what a slot shows of a list: a member by its value (0) or as a secret (1), the item itself (2). */
export function setGroup(node: i32, part: u32, slot: i32): void {
  T.marksOf[node] |= T.GROUPED
  T.groupSlot[node] = slot
  T.groupPart[node] = <u8>part
}

/** Where a slot's text is for the record in hand, and how many bytes it has. */
export function slotPlace(slot: i32): usize {
  return places[slotAt(slot, N.record)]
}

export function slotBytes(slot: i32): u32 {
  return lengths[slotAt(slot, N.record)]
}

/** There will be no more bytes. */
export function endBytes(): void {
  N.endBytes()
}

/** Bytes of the whole file, where that is known: tables are made as large as they will have to be. */
export function expect(bytes: f64): void {
  setTotal(bytes)
}

export function addColumn(index: u32, keepExact: bool, isIdentifier: bool): void {
  assert(index < <u32>COLUMNS)
  columns[index] = new Column(index, keepExact, isIdentifier)
}

/** The id of a person is the first of these cells that holds something; to be said before any row. */
export function addId(index: u32): void {
  assert(index < width && idColumns < LOOKS)
  addIdColumn(index)
  if (isNested || isShared) return
  const column = columns[index]!
  column.isId = idColumns === 1 && column.identifier === null
  if (idColumns > 1) for (let i: u32 = 0; i < width; i++) columns[i]!.isId = false
}

export function addQuestion(): i32 {
  assert(questionCount < QUESTIONS)
  const used = questions[questionCount]
  if (used === null) questions[questionCount] = new Question()
  else used.clear()
  countQuestions(questionCount + 1)
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
  if (isSlotNew) N.readAgain()
  isSlotNew = false
  forgetAnswers(index)
}

/** Gives the answer `run` asked for. -1: no room to remember it; the host has counted it, and the run goes on. */
export function give(index: i32, verdict: u32): i32 {
  const answer = questions[index]!.give(<u8>verdict)
  if (answer < 0) keepPending(index, <i32>verdict)
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
  end = buffer + kept
  if (isNested) N.closeBatch(buffer)
  else R.closeWindow(buffer)
  return end
}

export function push(bytes: u32): void {
  assert(end + bytes + SLACK <= buffer + room)
  end += bytes
  // Nested records are read up to a byte that cannot be part of them.
  memory.fill(end, 0, SLACK)
}

/** The host has read rows itself and goes on at `place`. */
export function skipTo(place: usize): void {
  assert(place >= at && place <= end)
  if (isNested) N.goOnAt(place)
  else R.goOnAt(place)
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

/** Counts rows until there are no more, or the host has to do something. */
export function run(): i32 {
  return isNested ? N.runTo(end) : R.runTo(end)
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
  const to = columns[column]!
  to.add(record, injected, bytes, fingerprint(injected, bytes))
  to.flush()
}

export function addIdPrint(first: u32, second: u32): bool {
  return ids.add(printOf(first, second), false)
}

export function hasIdPrint(first: u32, second: u32): bool {
  return ids.has(printOf(first, second))
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

/** Counts a value that is no text. */
export function addBinary(column: u32, record: i32): void {
  columns[column]!.addBinary(record)
}

/** For the tests: kind, byte mask and fingerprint of the value at `place`. */
export function kindAt(bytes: i32): i32 {
  return kindOf(injected, bytes, maskOf(injected, bytes))
}

export function maskAt(bytes: i32): u32 {
  return maskOf(injected, bytes)
}

export function printAt(bytes: i32): u64 {
  return fingerprint(injected, bytes)
}
