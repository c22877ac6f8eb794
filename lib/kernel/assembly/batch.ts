import { layOut, lengths, places, prints } from './cells'
import { NOBODY } from './column'
import { columns } from './column-list'
import { fingerprint } from './hash'
import { persons } from './judge'
import { CELLS, COLUMNS, RECORDS } from './limits'
import { secretKey } from './secret-key'
import {
  allSlot, columnOf, firstSlot, GROUPED, groupPart, groupSlot, marksOf, namedSlot, NO_COLUMN_YET, NOT_COUNTED, secretSlot, SHOWN,
} from './tree'

/** Beside the length of a value: one of several, and a value that is no text. */
export const MANY: u32 = 1 << 31
export const BINARY: u32 = 1 << 30
const LENGTH: u32 = BINARY - 1
/** No value's number. */
export const NO_VALUE: i32 = -1
/** What a node is to a group: a member that counts by its value or as a secret, or the start of an item. */
const SECRET: u8 = 1
const ITEM_START: u64 = 0xd6e8feb86659fd93

/*
 * The values of the records in hand in the order they were read. Their columns take them afterwards, one column after
 * the other, as the values of one column are alike.
 */
const valueColumns = new StaticArray<i32>(CELLS)
const valuePlaces = new StaticArray<u32>(CELLS)
const valueLengths = new StaticArray<u32>(CELLS)
const valuePrints = new StaticArray<u64>(CELLS)
const valueRecords = new StaticArray<i32>(CELLS)
const nextValues = new StaticArray<i32>(CELLS)
const firstValues = new StaticArray<i32>(RECORDS + 1)
/** By column, while values are counted: the first and last of them; and the columns that have any. */
const heads = new StaticArray<i32>(COLUMNS).fill(-1)
const tails = new StaticArray<i32>(COLUMNS)
const filled = new StaticArray<i32>(COLUMNS)

export let values: i32 = 0
let record: i32 = 0
let slots: i32 = 0

/** A further place for what questions look at, or -1 when there is none. */
export function addSlot(): i32 {
  return (slots + 1) * RECORDS <= CELLS ? slots++ : -1
}

export function clearSlots(): void {
  slots = 0
}

/** Where a slot is for a record, in the tables of cells.ts. */
@inline
export function slotAt(slot: i32, record: i32): i32 {
  return slot * RECORDS + record
}

export function clearBatch(): void {
  values = 0
  record = 0
  firstValues[0] = 0
  layOut(RECORDS, slots)
}

/** The record in hand is read to its end. */
export function endRecord(): void {
  record++
  firstValues[record] = values
}

/** The record in hand is not read after all. */
export function dropRecord(): void {
  values = firstValues[record]
  for (let slot = 0; slot < slots; slot++) lengths[slotAt(slot, record)] = 0
}

/** Marks the values from number `from` on as being some of several. */
export function markMany(from: i32): void {
  for (let i = from; i < values; i++) valueLengths[i] |= MANY
}

/** The number of the next value. */
@inline
export function valueAt(): i32 {
  return values
}

/** Marks value number `at`. */
export function markOne(at: i32): void {
  valueLengths[at] |= MANY
}

/** Whether a node without a value has a column to stand in, or needs none. */
@inline
export function isKnown(node: i32): bool {
  return unchecked(columnOf[node]) !== NO_COLUMN_YET
}

/**
 * Takes a non-empty value of the record in hand; `isAsked` says whether questions see it. False when there is no room,
 * or the node has no column yet.
 */
// Unchecked: a node comes from the tree, and `values` stays below CELLS.
export function put(node: i32, place: usize, length: u32, marks: u32, isAsked: bool): bool {
  const column = unchecked(columnOf[node])
  if (column === NO_COLUMN_YET || values >= CELLS || length > LENGTH) return false
  const print = fingerprint(place, length)
  if (column !== NOT_COUNTED) {
    const at = values++
    unchecked((valueColumns[at] = column))
    unchecked((valuePlaces[at] = <u32>place))
    unchecked((valueLengths[at] = length | marks))
    unchecked((valuePrints[at] = print))
    unchecked((valueRecords[at] = record))
  }
  const marksOfNode = unchecked(marksOf[node])
  if (isAsked && (marksOfNode & SHOWN) !== 0) show(node, place, length, print)
  if ((marksOfNode & GROUPED) !== 0) {
    const value = groupPart[node] === SECRET ? secretKey(place, length) : print
    mixInto(groupSlot[node], value ^ (<u64>node * 0xff51afd7ed558ccd))
  }
  return true
}

/** Here an object starts that stands at a node of a group. */
export function startItem(node: i32): void {
  mixInto(groupSlot[node], ITEM_START)
}

/** The record in hand names a node that a question asks about. */
export function showNamed(node: i32): void {
  const at = slotAt(namedSlot[node], record)
  lengths[at] = 1
  prints[at] = 1
}

function show(node: i32, place: usize, length: u32, print: u64): void {
  const first = firstSlot[node]
  if (first >= 0) {
    const at = slotAt(first, record)
    if (lengths[at] === 0) {
      places[at] = <u32>place
      lengths[at] = length
      prints[at] = print
    }
  }
  if (allSlot[node] >= 0) mixInto(allSlot[node], print)
  if (secretSlot[node] >= 0) mixInto(secretSlot[node], secretKey(place, length))
}

function mixInto(slot: i32, value: u64): void {
  const at = slotAt(slot, record)
  const before = lengths[at] === 0 ? 0x9e3779b97f4a7c15 : prints[at]
  lengths[at] = 1
  const mixed = (before ^ value) * 0x9e3779b97f4a7c15
  prints[at] = mixed ^ (mixed >>> 29)
}

// Unchecked: `put` wrote these numbers, and columns are below COLUMNS.
/** Counts the values of the records `[from, to)`, column by column. */
export function countRecords(from: i32, to: i32): void {
  let touched = 0
  const end = firstValues[to]
  for (let i = firstValues[from]; i < end; i++) {
    const person = persons[unchecked(valueRecords[i])]
    if (person === NOBODY) continue
    const column = unchecked(valueColumns[i])
    if (unchecked(heads[column]) < 0) {
      unchecked((heads[column] = i))
      filled[touched++] = column
    } else unchecked((nextValues[tails[column]] = i))
    unchecked((nextValues[i] = -1))
    unchecked((tails[column] = i))
  }
  for (let i = 0; i < touched; i++) {
    countColumn(filled[i])
    heads[filled[i]] = -1
  }
}

function countColumn(index: i32): void {
  const column = columns[index]!
  for (let i = heads[index]; i >= 0; i = unchecked(nextValues[i])) {
    const marked = unchecked(valueLengths[i])
    const person = unchecked(persons[valueRecords[i]])
    if ((marked & MANY) !== 0) column.multiValued = true
    if ((marked & BINARY) !== 0) column.addBinary(person)
    else column.add(person, unchecked(valuePlaces[i]), <i32>(marked & LENGTH), unchecked(valuePrints[i]))
  }
  column.flush()
}
