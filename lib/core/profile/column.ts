import { NON_ASCII } from '@/lib/core/intake/byte-class'
import { cellText, utf16Length } from '@/lib/core/intake/cell-text'
import { Dictionary } from './dictionary'
import { Distinct } from './distinct'
import { IdentifierCounts, type Identifiers } from './identifier-counts'
import { shapeOf } from './value-shape'
import { KIND, KINDS, kindOf } from './value-type'

/** Shapes are counted for every value up to here, and for one in `EVERY` after that. */
const ALL_SHAPES = 2048
const EVERY = 512
const SHAPES_KEPT = 400
/** Longest length counted apart. */
const MEASURED = 256
const COULD_BE_KEY = new Uint8Array(KINDS).fill(1)
for (const kind of [KIND.date, KIND.datetime, KIND.decimal, KIND.hash, KIND.hexHash, KIND.json]) COULD_BE_KEY[kind] = 0

/** The statistics of one attribute. Values pass through; what stays are counts, lengths, fingerprints and few texts. */
export class Column {
  /** Non-empty values; more than `records` where an attribute has several values. */
  values = 0
  /** Records with at least one non-empty value. */
  records = 0
  minLength = Number.POSITIVE_INFINITY
  maxLength = 0
  multiValued = false
  /** Values that are no text (photos, certificates). */
  binary = 0
  /** The record that last had a value here, so that a list counts its record once. */
  lastRecord = -1
  /** Values that are not in the dictionary, by length; the last place takes the longer ones. */
  protected readonly byLength = new Uint32Array(MEASURED + 1)
  readonly kinds = new Float64Array(KINDS)
  readonly dictionary = new Dictionary()
  private readonly distinct: Distinct
  readonly shapes = new Map<string, number>()
  protected readonly kindOfEntry: number[] = []
  private slowValues = 0
  private lastH1 = 0
  private lastH2 = 0

  /** Set for attributes people log in with: these also count collisions. */
  identifier: Identifiers | null

  constructor(
    readonly name: string,
    keepExact = false,
    isIdentifier = false,
  ) {
    this.distinct = new Distinct(keepExact)
    this.identifier = isIdentifier ? new IdentifierCounts() : null
  }

  /** Takes the non-empty value `bytes[start, end)` of record number `record`. */
  add(record: number, bytes: Uint8Array, start: number, end: number, h1: number, h2: number, mask: number): void {
    if (record !== this.lastRecord) {
      this.records++
      this.lastRecord = record
    } else if (h1 === this.lastH1 && h2 === this.lastH2) {
      // The same value twice for one person: a row repeated for a second membership.
      return
    } else this.multiValued = true
    this.lastH1 = h1
    this.lastH2 = h2
    this.values++
    this.identifier?.add(bytes, start, end, h1, h2, mask)
    if (this.dictionary.hit(h1, h2)) return
    const kind = kindOf(bytes, start, end, mask)
    if (!this.identifier) this.distinct.add(h1, h2, this.values, COULD_BE_KEY[kind] === 1)
    const length = (mask & NON_ASCII) === 0 ? end - start : utf16Length(bytes, start, end)
    if (length < this.minLength) this.minLength = length
    if (length > this.maxLength) this.maxLength = length
    if (!this.dictionary.full) {
      this.dictionary.insert(h1, h2, cellText(bytes, start, Math.min(end, start + 512), mask))
      this.kindOfEntry.push(kind)
      return
    }
    this.dictionary.complete = false
    this.kinds[kind]!++
    this.byLength[Math.min(length, MEASURED)]!++
    const nth = this.slowValues++
    if (nth < ALL_SHAPES) this.addShape(shapeOf(cellText(bytes, start, Math.min(end, start + 256), mask)), 1)
    else if (nth % EVERY === 0) this.addShape(shapeOf(cellText(bytes, start, Math.min(end, start + 256), mask)), EVERY)
  }

  /** Takes over what somebody else counts for this column. */
  refresh(): void {}

  countDistinct(): { distinct: number; exact: boolean } {
    return this.identifier ? { distinct: this.identifier.distinct, exact: true } : this.distinct.count()
  }

  /** Counts a value that is no text: present, but without length, kind or distinct count. */
  addBinary(record: number): void {
    this.binary++
    this.values++
    if (record !== this.lastRecord) this.records++
    this.lastRecord = record
  }

  /** Counts per kind over all values, the dictionary's included. */
  kindCounts(): Float64Array {
    const counts = this.kinds.slice()
    this.kindOfEntry.forEach((kind, entry) => {
      counts[kind]! += this.dictionary.counts[entry]!
    })
    return counts
  }

  /** Length that half of the values do not exceed; 256 stands for all that are longer, 0 for no value. */
  medianLength(): number {
    const counts = Float64Array.from(this.byLength)
    this.dictionary.texts.forEach((text, entry) => {
      counts[Math.min(text.length, MEASURED)]! += this.dictionary.counts[entry]!
    })
    const half = counts.reduce((sum, count) => sum + count, 0) / 2
    let below = 0
    for (const [length, count] of counts.entries()) {
      below += count
      if (below > 0 && below >= half) return length
    }
    return 0
  }

  /** Shapes over all values, most frequent first. Past the first 2,048 values the counts are estimates. */
  shapeCounts(): [string, number][] {
    const all = new Map(this.shapes)
    this.dictionary.texts.forEach((text, entry) => {
      const shape = shapeOf(text)
      all.set(shape, (all.get(shape) ?? 0) + this.dictionary.counts[entry]!)
    })
    return [...all].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  }

  protected addShape(shape: string, weight: number): void {
    const known = this.shapes.get(shape)
    if (known !== undefined || this.shapes.size < SHAPES_KEPT) this.shapes.set(shape, (known ?? 0) + weight)
  }
}
