import { maskOf, NON_ASCII } from './byte-class'
import { cellAt, EMBEDDED, LENGTH, lengths, noteOf, PLACEHOLDER, places, prints, SPELLED_OUT_NULL } from './cells'
import { Dictionary } from './dictionary'
import { Distinct } from './distinct'
import { addEmbedded, addSample } from './event'
import { Identifier } from './identifier'
import { couldBeKey, KINDS, kindOf } from './kind'
import { linesUpTo } from './line'

/** Shapes are sampled as in lib/core/profile/column.ts: every value at first, then one in some. */
const ALL_SHAPES: u32 = 2048
const EVERY: u32 = 512

/** Longest length counted apart. */
const MEASURED: i32 = 256

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
  /** Values that are no text. */
  binary: f64 = 0
  nulls: u32 = 0
  placeholders: u32 = 0
  /** Lines in front of the row of the first null and of the first placeholder. */
  firstNull: f64 = -1
  firstPlaceholder: f64 = -1
  /** Values that are not in the dictionary, by length; the last place takes the longer ones. */
  readonly byLength: StaticArray<u32> = new StaticArray<u32>(MEASURED + 1)
  readonly kinds: StaticArray<f64> = new StaticArray<f64>(KINDS)
  readonly dictionary: Dictionary = new Dictionary()
  readonly distinct: Distinct
  readonly identifier: Identifier | null
  private slowValues: u32 = 0
  private lastRecord: i32 = -1
  private lastPrint: u64 = 0

  constructor(
    private index: u32,
    keepExact: bool,
    isIdentifier: bool,
  ) {
    this.distinct = new Distinct(keepExact)
    this.identifier = isIdentifier ? new Identifier() : null
  }

  /** Counts cell number `cell` of the rows `[from, to)`; `persons` says whose they are. */
  addRows(cell: u32, from: i32, to: i32, persons: StaticArray<i32>): void {
    let at = cellAt(cell, from)
    for (let row = from; row < to; row++, at++) {
      const marked = lengths[at]
      if (marked === 0) continue
      const person = persons[row]
      if (noteOf(marked) !== 0) this.addNote(noteOf(marked), row, at, person)
      const bytes = <i32>(marked & LENGTH)
      if (bytes !== 0 && person !== NOBODY) this.add(person, places[at], bytes, prints[at])
    }
    this.flush()
  }

  /** Counts fingerprints that wait for their set. */
  flush(): void {
    const identifier = this.identifier
    if (identifier !== null) identifier.flush()
    else if (this.distinct.isExact) this.distinct.flush()
  }

  /** Counts a non-empty value of a person. */
  @inline
  add(record: i32, place: usize, bytes: i32, print: u64): void {
    if (record !== this.lastRecord) {
      this.records++
      this.lastRecord = record
    } else if (print === this.lastPrint) return
    else this.multiValued = true
    this.lastPrint = print
    this.values++
    const identifier = this.identifier
    if (identifier !== null) {
      const mask = maskOf(place, bytes)
      identifier.add(place, bytes, print, mask)
      if (!this.dictionary.hit(print)) this.addNew(place, bytes, print, mask)
    } else if (!this.dictionary.hit(print)) this.addNew(place, bytes, print, maskOf(place, bytes))
  }

  /** Counts a value that is no text: present, but without length, kind or distinct count. */
  addBinary(record: i32): void {
    this.binary++
    this.values++
    if (record !== this.lastRecord) this.records++
    this.lastRecord = record
  }

  private addNew(place: usize, bytes: i32, print: u64, mask: u32): void {
    const kind = kindOf(place, bytes, mask)
    if (this.identifier === null && !this.isId) this.distinct.add(print, this.values, couldBeKey(kind))
    const units = (mask & NON_ASCII) === 0 ? bytes : utf16Length(place, bytes)
    if (units < this.minLength) this.minLength = units
    if (units > this.maxLength) this.maxLength = units
    if (!this.dictionary.isFull) {
      this.dictionary.insert(print, place, bytes, kind)
      return
    }
    this.dictionary.complete = false
    this.kinds[kind] += 1
    this.byLength[min(units, MEASURED)] += 1
    const nth = this.slowValues++
    if (nth < ALL_SHAPES) addSample(this.index, place, bytes, 1)
    else if (nth % EVERY === 0) addSample(this.index, place, bytes, EVERY)
  }

  private addNote(note: u32, row: i32, at: i32, person: i32): void {
    if (note === EMBEDDED) {
      if (person !== NOBODY) addEmbedded(this.index, places[at], lengths[at] & LENGTH, person, linesUpTo(row))
    } else if (note === SPELLED_OUT_NULL) {
      if (this.nulls++ === 0) this.firstNull = linesUpTo(row)
    } else if (note === PLACEHOLDER && this.placeholders++ === 0) {
      this.firstPlaceholder = linesUpTo(row)
    }
  }
}

/** UTF-16 code units: one per character, two per character outside the basic plane. */
function utf16Length(place: usize, bytes: i32): i32 {
  let units = 0
  for (let rest = bytes, at = place; rest > 0; rest -= 16, at += 16) {
    const text = v128.load(at)
    const valid = rest >= 16 ? 0xffff : (1 << rest) - 1
    // First bytes of characters are those that are not 10xxxxxx; from 11110000 on a character takes two units.
    const firsts = i8x16.bitmask(i8x16.gt_s(text, i8x16.splat(-65)))
    const doubles = i8x16.bitmask(i8x16.ge_u(text, i8x16.splat(<i8>0xf0)))
    units += popcnt(firsts & valid) + popcnt(doubles & valid)
  }
  return units
}
