import { rowEnds, separators } from './structure'

/** What a cell turned out to be, beside its text. */
export const PLAIN = 0
export const SPELLED_OUT_NULL = 1
export const PLACEHOLDER = 2
export const EMBEDDED = 3

/** The cell read last: its place, its bytes, and what it turned out to be. */
export let text: usize = 0
export let length: i32 = 0
export let note: i32 = PLAIN

const QUOTE = 34
const CR = 13
/** 1 for first bytes of cells that may not be what they seem: quotes, blanks, NULL, n/a, brackets. */
const special = memory.data(256)
for (let byte = 0; byte <= 32; byte++) store<u8>(special + byte, 1)
for (let i = 0; i < 9; i++) store<u8>(special + <usize>load<u8>(memory.data<u8>([34, 78, 110, 92, 40, 45, 46, 123, 91]) + i), 1)

/** Where cells with doubled quotes are rewritten. */
export let scratch: usize = 0
export function useScratch(place: usize): void {
  scratch = place
}

/** A value that comes from elsewhere. */
export function setCell(place: usize, bytes: i32): void {
  text = place
  length = bytes
  note = PLAIN
}

/** Where the row starts. */
@inline
export function rowStart(row: i32, windowStart: usize): usize {
  return row === 0 ? windowStart : <usize>separators[rowEnds[row - 1] - 1] + 1
}

/** Reads a cell of a row with the right number of cells: `last` says whether it is the row's last one. */
@inline
export function readCell(index: u32, windowStart: usize, last: bool): void {
  const start = index === 0 ? windowStart : <usize>separators[index - 1] + 1
  let end = <usize>separators[index]
  if (last && end > start && load<u8>(end - 1) === CR) end--
  note = PLAIN
  text = start
  length = <i32>(end - start)
  if (start !== end && load<u8>(special + <usize>load<u8>(start)) !== 0) readSpecial()
}

function readSpecial(): void {
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
  let at = text
  while (at < end && load<u8>(at) !== QUOTE) at++
  if (at === end) return
  const start = scratch
  for (let from = text; from < end; from++) {
    const byte = load<u8>(from)
    store<u8>(scratch++, byte)
    if (byte === QUOTE) from++
  }
  text = start
  length = <i32>(scratch - start)
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
