import { fingerprint } from './hash'
import { CELLS } from './limits'
import { keepScratch, takeScratch } from './scratch'
import { edges, firstCells } from './structure'

/** What a cell turned out to be, beside its text: the two highest bits of its length. */
export const PLAIN: u32 = 0
export const SPELLED_OUT_NULL: u32 = 1
export const PLACEHOLDER: u32 = 2
export const EMBEDDED: u32 = 3
const NOTE: u32 = 30
/** Takes the note off a length. */
export const LENGTH: u32 = (1 << NOTE) - 1

/*
 * The cells of the rows in hand, each read and hashed once: all of the first column, then all of the second, and so on,
 * because values of one column are alike and the machine foresees what comes next.
 */
export const places = new StaticArray<u32>(CELLS)
export const lengths = new StaticArray<u32>(CELLS)
export const prints = new StaticArray<u64>(CELLS)
let firstRow: i32 = 0
let rowsRead: i32 = 0

const QUOTE = 34
const CR = 13
/** 1 for first bytes of cells that may not be what they seem: quotes, blanks, NULL, n/a, brackets. */
const special = memory.data(256)
for (let byte = 0; byte <= 32; byte++) store<u8>(special + byte, 1)
for (let i = 0; i < 9; i++) store<u8>(special + <usize>load<u8>(memory.data<u8>([34, 78, 110, 92, 40, 45, 46, 123, 91]) + i), 1)

let text: usize = 0
let length: i32 = 0
let note: u32 = PLAIN

@inline
export function noteOf(length: u32): u32 {
  return length >>> NOTE
}

/** Where the cell of a column in a row is in the tables above. */
@inline
export function cellAt(column: u32, row: i32): i32 {
  return <i32>column * rowsRead + row - firstRow
}

/** Lays the tables out for `rows` rows from number 0 on, whose cells somebody else writes; the first `cells` are empty. */
export function layOut(rows: i32, cells: i32): void {
  firstRow = 0
  rowsRead = rows
  memory.fill(changetype<usize>(lengths), 0, <usize>(rows * cells) << 2)
}

/** Reads the cells of the rows `[from, to)`, which all have `width` cells. */
export function readCells(from: i32, to: i32, width: u32): void {
  assert(from >= 0 && to > from && (to - from) * <i32>width <= CELLS)
  firstRow = from
  rowsRead = to - from
  for (let column: u32 = 0; column < width; column++) readColumn(from, to, column, column + 1 === width)
}

// Unchecked: `readCells` holds the number of cells below CELLS, and findStructure has written the rows' edges.
function readColumn(from: i32, to: i32, column: u32, isLast: bool): void {
  const table = changetype<usize>(edges)
  let at = cellAt(column, from)
  for (let row = from; row < to; row++, at++) {
    const both = load<u64>(table + (<usize>(unchecked(firstCells[row]) + column) << 2))
    const start = <u32>both + 1
    let end = <u32>(both >>> 32)
    if (isLast && end > start && load<u8>(end - 1) === CR) end--
    if (start === end) {
      unchecked((lengths[at] = 0))
      continue
    }
    let place = start
    let bytes = end - start
    let marked = bytes
    if (load<u8>(special + <usize>load<u8>(start)) !== 0) {
      readSpecial(start, bytes)
      place = <u32>text
      bytes = <u32>length
      marked = bytes | (note << NOTE)
    }
    unchecked((places[at] = place))
    unchecked((lengths[at] = marked))
    unchecked((prints[at] = fingerprint(place, bytes)))
  }
}

function readSpecial(start: u32, bytes: u32): void {
  text = start
  length = bytes
  note = PLAIN
  if (load<u8>(text) === QUOTE) {
    text++
    length -= 2
    unescape()
    if (length === 0 || load<u8>(special + <usize>load<u8>(text)) === 0) return
  }
  const first = <u32>load<u8>(text)
  if (first <= 32) {
    for (let i = 1; i < length; i++) if (load<u8>(text + <usize>i) > 32) return
    length = 0
  } else if (first === 123 || first === 91) {
    const last = load<u8>(text + <usize>(length - 1))
    if (length > 2 && (last === 125 || last === 93)) note = EMBEDDED
  } else if (length <= 6 && first !== QUOTE) readWord(first)
}

/** Doubled quotes become one, in the scratch. */
function unescape(): void {
  const end = text + <usize>length
  const quotes = i8x16.splat(<i8>QUOTE)
  let at = text
  let bits: i32 = 0
  for (; at < end && bits === 0; at += 16) bits = i8x16.bitmask(i8x16.eq(v128.load(at), quotes))
  if (bits === 0 || at - 16 + <usize>ctz(bits) >= end) return
  const start = takeScratch(<usize>length)
  assert(start !== 0)
  let into = start
  for (let from = text; from < end; from++) {
    const byte = load<u8>(from)
    store<u8>(into++, byte)
    if (byte === QUOTE) from++
  }
  keepScratch(into)
  text = start
  length = <i32>(into - start)
}

/** NULL null \N (null) mean nothing; n/a N/A NA none None NONE nil and a single dash or dot stand for something. */
function readWord(first: u32): void {
  if (first === 45 || first === 46) {
    if (length === 1) note = PLACEHOLDER
    return
  }
  let word: u64 = 0
  for (let i = 0; i < length; i++) word = (word << 8) | <u64>load<u8>(text + <usize>i)
  if (word === 0x4e554c4c || word === 0x6e756c6c || word === 0x5c4e || word === 0x286e756c6c29) {
    note = SPELLED_OUT_NULL
    length = 0
  } else if (
    word === 0x6e2f61 || word === 0x4e2f41 || word === 0x4e41 || word === 0x6e6f6e65 || word === 0x4e6f6e65 ||
    word === 0x4e4f4e45 || word === 0x6e696c
  ) {
    note = PLACEHOLDER
  }
}
