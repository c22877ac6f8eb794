import { cellAt, LENGTH, lengths, places, prints } from './cells'
import { dayKey, mix, someDayKey } from './day'
import { fingerprint } from './hash'
import { ANSWERS, LOOKS, QUESTIONS, ROWS } from './limits'
import { secretKey } from './secret-key'

/** What of a cell an answer depends on. */
const HAS = 0
const VALUE = 1
const BEFORE = 2
const DAY = 3
const ACCOUNT = 5
const SOME_DAY = 6
// const SECRET = 4: whatever is none of these.

/** What to do with a row for an answer. */
export const GO_ON: u8 = 0
export const LEAVE_OUT: u8 = 1
export const HAND_OVER: u8 = 2

const FIRST_SLOTS: i32 = 256

/** Stands for an answer that has not been given yet. */
export const UNKNOWN: u16 = 0xffff
/** What `findAll` found, row by row. */
export const answers = new StaticArray<u16>(ROWS)
const keys = new StaticArray<u64>(ROWS)

/**
 * A question about a row whose answer depends on a few cells only. The answer itself is given by plain code, once for
 * every combination of these cells; here it is counted how often each came.
 */
export class Question {
  readonly columns: StaticArray<u32> = new StaticArray<u32>(LOOKS)
  readonly kinds: StaticArray<u8> = new StaticArray<u8>(LOOKS)
  readonly marks: StaticArray<u8> = new StaticArray<u8>(LOOKS)
  looks: i32 = 0
  answers: i32 = 0
  readonly counts: StaticArray<u32> = new StaticArray<u32>(ANSWERS)
  readonly verdicts: StaticArray<u8> = new StaticArray<u8>(ANSWERS)
  private keys: StaticArray<u64> = new StaticArray<u64>(FIRST_SLOTS)
  private places: StaticArray<u16> = new StaticArray<u16>(FIRST_SLOTS)
  private lastKey: u64 = 0

  /** The row's answer, or -1 when it has not been given yet. */
  find(row: i32): i32 {
    this.findAll(row, row + 1)
    this.lastKey = keys[0]
    return answers[0] === UNKNOWN ? -1 : <i32>answers[0]
  }

  /** Puts the answers to the rows `[from, to)` into `answers`: look by look, because cells of one column are alike. */
  findAll(from: i32, to: i32): void {
    const rows = to - from
    assert(rows <= ROWS)
    for (let i = 0; i < rows; i++) unchecked((keys[i] = 0x9e3779b97f4a7c15))
    for (let i = 0; i < this.looks; i++) this.look(i, cellAt(this.columns[i], from), rows)
    for (let i = 0; i < rows; i++) {
      const key = unchecked(keys[i]) | 1
      unchecked((keys[i] = key))
      const slot = this.slotOf(key)
      unchecked((answers[i] = this.keys[slot] === 0 ? UNKNOWN : this.places[slot]))
    }
  }

  /** Remembers the answer for the row that `find` looked at last; -1 when there is no more room. */
  give(verdict: u8): i32 {
    if (this.answers >= ANSWERS) return -1
    if (this.answers * 2 >= this.keys.length) this.grow()
    const slot = this.slotOf(this.lastKey)
    const answer = this.answers++
    this.keys[slot] = this.lastKey
    this.places[slot] = <u16>answer
    this.verdicts[answer] = verdict
    return answer
  }

  /** For the questions of another file. */
  clear(): void {
    this.looks = 0
    this.answers = 0
    this.forget()
    for (let i = 0; i < ANSWERS; i++) this.counts[i] = 0
  }

  /** Forgets what was given, because answers turned out to depend on one more cell. Counts stay. */
  forget(): void {
    for (let i = 0; i < this.keys.length; i++) this.keys[i] = 0
  }

  // Unchecked: readCells has read the rows that are asked about.
  private look(look: i32, first: i32, rows: i32): void {
    const kind = this.kinds[look]
    if (kind === HAS) {
      for (let i = 0; i < rows; i++) mixIn(i, (unchecked(lengths[first + i]) & LENGTH) !== 0 ? 1 : 0)
    } else if (kind === VALUE) {
      for (let i = 0; i < rows; i++)
        mixIn(i, (unchecked(lengths[first + i]) & LENGTH) !== 0 ? unchecked(prints[first + i]) | 2 : 0)
    } else {
      const mark = this.marks[look]
      for (let i = 0; i < rows; i++) mixIn(i, closeLook(kind, first + i, mark))
    }
  }

  // Checked once a look: the table is a power of two and never full.
  @inline
  private slotOf(key: u64): u32 {
    const last = <u32>this.keys.length - 1
    let slot = <u32>(key >>> 32) & last
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & last
    return slot
  }

  private grow(): void {
    const keys = this.keys
    const places = this.places
    this.keys = new StaticArray<u64>(keys.length * 2)
    this.places = new StaticArray<u16>(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue
      const slot = this.slotOf(keys[i])
      this.keys[slot] = keys[i]
      this.places[slot] = places[i]
    }
  }
}

@inline
function mixIn(row: i32, value: u64): void {
  unchecked((keys[row] = mix(unchecked(keys[row]), value)))
}

function closeLook(kind: u8, at: i32, mark: u8): u64 {
  const bytes = <i32>(lengths[at] & LENGTH)
  if (bytes === 0) return 0
  const text = <usize>places[at]
  if (kind === BEFORE) return fingerprint(text, before(text, bytes, mark)) | 2
  if (kind === ACCOUNT) return isSystemAccount(text, bytes) ? 4 : 2
  if (kind === SOME_DAY) return someDayKey(text, bytes, prints[at] | 2)
  return kind === DAY ? dayKey(text, bytes, prints[at] | 2) : secretKey(text, bytes)
}

const KRBTGT: StaticArray<u8> = [107, 114, 98, 116, 103, 116]
const GUEST: StaticArray<u8> = [103, 117, 101, 115, 116]

/** isSystemAccount of lib/core/intake/record-view.ts. */
function isSystemAccount(text: usize, length: i32): bool {
  if (load<u8>(text + <usize>length - 1) === 36) return true
  return isWord(text, length, KRBTGT) || isWord(text, length, GUEST)
}

/** The same small letters, or capitals. */
function isWord(text: usize, length: i32, word: StaticArray<u8>): bool {
  if (length !== word.length) return false
  for (let i = 0; i < length; i++) if ((load<u8>(text + <usize>i) | 32) !== word[i]) return false
  return true
}

/** Bytes in front of the first `mark`; none when there is no such byte. */
function before(text: usize, length: i32, mark: u8): i32 {
  for (let i = 0; i < length; i++) if (load<u8>(text + <usize>i) === mark) return i
  return 0
}

/** All questions of the file, in the order they are asked. */
export const questions = new StaticArray<Question | null>(QUESTIONS)
