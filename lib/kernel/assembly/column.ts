import { ANY_UPPER, maskOf, NON_ASCII } from './byte-class'
import { EMBEDDED, length, note, PLACEHOLDER, PLAIN, readCell, rowStart, SPELLED_OUT_NULL, text } from './cell'
import { Dictionary } from './dictionary'
import { Distinct } from './distinct'
import { addEmbedded, addSample } from './event'
import { fingerprint, h1, h2 } from './hash'
import { Identifier } from './identifier'
import { couldBeKey, KINDS, kindOf } from './kind'
import { linesUpTo } from './line'
import { rowEnds } from './structure'

/** Shapes are sampled as in lib/core/profile/column.ts: every value at first, then one in some. */
const ALL_SHAPES: u32 = 4096
const EVERY: u32 = 256

/** Nobody: the row is not counted. */
export const NOBODY: i32 = -1

/** The statistics of one attribute; the same rules as lib/core/profile/column.ts, which is the oracle. */
export class Column {
  values: f64 = 0
  records: f64 = 0
  minLength: i32 = i32.MAX_VALUE
  maxLength: i32 = 0
  multiValued: bool = false
  /** Every value is in the set of ids too, which counts them. */
  isId: bool = false
  nulls: u32 = 0
  placeholders: u32 = 0
  /** Lines in front of the row of the first null and of the first placeholder. */
  firstNull: f64 = -1
  firstPlaceholder: f64 = -1
  readonly kinds: StaticArray<f64> = new StaticArray<f64>(KINDS)
  readonly dictionary: Dictionary = new Dictionary()
  readonly distinct: Distinct
  readonly identifier: Identifier | null
  private slowValues: u32 = 0
  private lastRecord: i32 = -1
  private last1: u32 = 0
  private last2: u32 = 0

  constructor(
    private index: u32,
    keepExact: bool,
    isIdentifier: bool,
  ) {
    this.distinct = new Distinct(keepExact)
    this.identifier = isIdentifier ? new Identifier() : null
  }

  /** Counts this column's cells of the rows `[from, to)`; `persons` says whose they are. */
  addRows(from: i32, to: i32, persons: StaticArray<i32>, columns: u32, windowStart: usize): void {
    const index = this.index
    const last = index + 1 === columns
    for (let row = from; row < to; row++) {
      const base: u32 = row === 0 ? 0 : rowEnds[row - 1]
      readCell(base + index, windowStart, last)
      if (note !== PLAIN) this.addNote(row, windowStart, persons[row])
      const person = persons[row]
      if (length !== 0 && person !== NOBODY) this.add(person)
    }
    this.flush()
  }

  /** Counts fingerprints that wait for their set. */
  flush(): void {
    const identifier = this.identifier
    if (identifier !== null) identifier.flush()
    else if (this.distinct.isExact) this.distinct.flush()
  }

  /** Counts the non-empty value that `readCell` left behind. */
  add(record: i32): void {
    const place = text
    const bytes = length
    fingerprint(place, bytes)
    const first = h1
    const second = h2
    if (record !== this.lastRecord) {
      this.records++
      this.lastRecord = record
    } else if (first === this.last1 && second === this.last2) return
    else this.multiValued = true
    this.last1 = first
    this.last2 = second
    this.values++
    let mask: u32 = 0
    const identifier = this.identifier
    if (identifier !== null) {
      mask = maskOf(place, bytes)
      identifier.add(place, bytes, first, second, (mask & (ANY_UPPER | NON_ASCII)) === 0)
    }
    if (this.dictionary.hit(first, second)) return
    this.addNew(place, bytes, first, second, identifier !== null ? mask : maskOf(place, bytes))
  }

  private addNew(place: usize, bytes: i32, first: u32, second: u32, mask: u32): void {
    const kind = kindOf(place, bytes, mask)
    if (this.identifier === null && !this.isId) this.distinct.add(first, second, this.values, couldBeKey(kind))
    const units = (mask & NON_ASCII) === 0 ? bytes : utf16Length(place, bytes)
    if (units < this.minLength) this.minLength = units
    if (units > this.maxLength) this.maxLength = units
    if (!this.dictionary.isFull) {
      this.dictionary.insert(first, second, place, bytes, kind)
      return
    }
    this.dictionary.complete = false
    this.kinds[kind] += 1
    const nth = this.slowValues++
    if (nth < ALL_SHAPES) addSample(this.index, place, bytes, 1)
    else if (nth % EVERY === 0) addSample(this.index, place, bytes, EVERY)
  }

  private addNote(row: i32, windowStart: usize, person: i32): void {
    if (note === EMBEDDED) {
      if (person !== NOBODY) addEmbedded(this.index, text, length, person, linesUpTo(rowStart(row, windowStart)))
    } else if (note === SPELLED_OUT_NULL) {
      if (this.nulls++ === 0) this.firstNull = linesUpTo(rowStart(row, windowStart))
    } else if (note === PLACEHOLDER && this.placeholders++ === 0) {
      this.firstPlaceholder = linesUpTo(rowStart(row, windowStart))
    }
  }
}

/** UTF-16 code units: one per character, two per character outside the basic plane. */
function utf16Length(place: usize, bytes: i32): i32 {
  let units = 0
  for (let i = 0; i < bytes; i++) {
    const byte = <u32>load<u8>(place + <usize>i)
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}
