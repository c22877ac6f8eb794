import type { JsonObject } from '@/lib/core/json'
import { isoDayAt, parseDay } from '@/lib/core/profile/day'
import { TextBuffer } from './cell-text'
import type { CsvRow } from './csv/csv-row'
import { parseEmbedded } from './embedded-json'
import { collect, names } from './json/at-path'
import { type Item, type ItemMembers, itemsIn } from './record-items'
import { splitList } from './split-list'
import { FACETS, type Facet } from './systems/facet'
import { type Fingerprint, fingerprint } from './value-hash'

/** One record, asked by attribute name; the same questions for a table row and for a nested record. */
export type RecordView = {
  /** True when the attribute has a non-empty value. */
  has(name: string): boolean
  /** The first non-empty value as text, or ''. */
  text(name: string): string
  /** All non-empty values as texts. */
  all(name: string): string[]
  /** The same questions for whatever attributes hold a facet in this file, best first. */
  hasOf(facet: Facet): boolean
  textOf(facet: Facet): string
  /** The names that hold a facet, best first. */
  namesOf(facet: Facet): readonly string[]
  /** All names that hold a facet and have a value, with the first one of each. */
  filledOf(facet: Facet): { name: string; text: string }[]
  /** The first value up to the first `mark`, or '' when there is none. */
  before(name: string, mark: string): string
  /** Whether the first value names a computer or an account that Windows made itself. */
  isSystemAccount(name: string): boolean
  /** Like `textOf`, for a password value: the caller looks at its scheme, parameters, length and alphabet only. */
  secretOf(facet: Facet): string
  /** Like `all`, for password values. */
  secretsOf(name: string): string[]
  /** Day of a moment, counted from 1970; null when there is none. */
  dayOf(facet: Facet): number | null
  /** Whether `dayOf` finds one; sentinels such as 1601 are none. */
  hasDayOf(facet: Facet): boolean
  /** Fingerprint of the first value; false when there is none. */
  printOf(facet: Facet, into: Fingerprint): boolean
  /** A nested record, not a row of a table. */
  readonly isNested: boolean
  /** True when a nested record names the attribute, be it without a value. */
  isNamed(name: string): boolean
  /** The objects in an attribute of a nested record, where it belongs together what several members say. */
  itemsOf(name: string, members: ItemMembers): Item[]
}

function beforeMark(text: string, mark: string): string {
  const at = text.indexOf(mark)
  return at > 0 ? text.slice(0, at) : ''
}

/** Computers end in a dollar. */
const SYSTEM_ACCOUNT = /\$$|^(krbtgt|guest)$/i
const NOTHING: string[] = []
const LISTS_KEPT = 2000

export class ObjectView implements RecordView {
  readonly isNested = true
  private record: JsonObject = {}
  private readonly buffer = new TextBuffer()
  private fields: Record<Facet, string[]> | null = null

  set(record: JsonObject): this {
    this.record = record
    return this
  }

  all(name: string): string[] {
    const values: string[] = []
    collect(this.record, name, values)
    return values
  }

  text(name: string): string {
    return this.all(name)[0] ?? ''
  }

  has(name: string): boolean {
    return this.all(name).length > 0
  }

  before(name: string, mark: string): string {
    return beforeMark(this.text(name), mark)
  }

  isSystemAccount(name: string): boolean {
    return SYSTEM_ACCOUNT.test(this.text(name))
  }

  secretOf(facet: Facet): string {
    return this.textOf(facet)
  }

  secretsOf(name: string): string[] {
    return this.all(name)
  }

  bind(fields: Record<Facet, string[]>): void {
    this.fields = fields
  }

  namesOf(facet: Facet): readonly string[] {
    return this.fields?.[facet] ?? NOTHING
  }

  textOf(facet: Facet): string {
    for (const name of this.fields?.[facet] ?? NOTHING) {
      const text = this.text(name)
      if (text !== '') return text
    }
    return ''
  }

  filledOf(facet: Facet): { name: string; text: string }[] {
    return this.namesOf(facet)
      .map((name) => ({ name, text: this.text(name) }))
      .filter(({ text }) => text !== '')
  }

  hasOf(facet: Facet): boolean {
    return this.textOf(facet) !== ''
  }

  dayOf(facet: Facet): number | null {
    for (const name of this.fields?.[facet] ?? NOTHING) {
      const day = parseDay(this.text(name))
      if (day !== null) return day
    }
    return null
  }

  hasDayOf(facet: Facet): boolean {
    return this.dayOf(facet) !== null
  }

  printOf(facet: Facet, into: Fingerprint): boolean {
    const text = this.textOf(facet)
    if (text !== '') fingerprint(this.buffer.bytes, 0, this.buffer.write(text), into)
    return text !== ''
  }

  isNamed(name: string): boolean {
    return names(this.record, name)
  }

  itemsOf(name: string, members: ItemMembers): Item[] {
    return itemsIn(this.record[name], members)
  }
}

/** The texts at a path of the JSON in a cell. */
function within(text: string, path: string): string[] {
  const values: string[] = []
  collect(parseEmbedded(text).value, path, values)
  return values
}

export class RowView implements RecordView {
  readonly isNested = false
  private readonly places: Map<string, number>
  private readonly facets: Record<Facet, number[]>
  private row: CsvRow | null = null
  /** Lists repeat a lot; taking one apart costs more than finding it. */
  private readonly lists = new Map<string, string[]>()
  private readonly inner = new Map<string, string[]>()

  constructor(
    header: string[],
    private readonly fields: Record<Facet, string[]>,
  ) {
    this.places = new Map(header.map((name, place) => [name, place]))
    this.facets = Object.fromEntries(
      FACETS.map((facet) => [facet, fields[facet].map((name) => this.places.get(name) ?? -1).filter((at) => at >= 0)]),
    ) as Record<Facet, number[]>
  }

  set(row: CsvRow): this {
    this.row = row
    return this
  }

  has(name: string): boolean {
    const place = this.places.get(name)
    return place !== undefined && !this.row!.isEmpty(place)
  }

  text(name: string): string {
    const place = this.places.get(name)
    return place === undefined ? '' : this.row!.text(place)
  }

  /** Of a name that is no column's: what the JSON in the cell of its first part says. */
  all(name: string): string[] {
    const place = this.placeOf(name)
    const text = place < 0 ? '' : this.row!.text(place)
    if (text === '') return NOTHING
    // A cell is its own key: joined with anything it would be another text in every row.
    const isColumn = this.places.has(name)
    const path = isColumn ? '' : name.slice(name.indexOf('.') + 1)
    const key = isColumn ? text : `${path} ${text}`
    const lists = isColumn ? this.lists : this.inner
    const known = lists.get(key)
    if (known) return known
    const list = isColumn ? splitList(text) : within(text, path)
    if (lists.size < LISTS_KEPT) lists.set(key, list)
    return list
  }

  namesOf(facet: Facet): readonly string[] {
    return this.fields[facet]
  }

  filledOf(facet: Facet): { name: string; text: string }[] {
    return this.fields[facet].map((name) => ({ name, text: this.text(name) })).filter(({ text }) => text !== '')
  }

  hasOf(facet: Facet): boolean {
    return this.firstOf(facet) >= 0
  }

  textOf(facet: Facet): string {
    const place = this.firstOf(facet)
    return place < 0 ? '' : this.row!.text(place)
  }

  dayOf(facet: Facet): number | null {
    const row = this.row!
    for (const place of this.facets[facet]) {
      if (row.isEmpty(place)) continue
      const day = isoDayAt(row.source(place), row.starts[place]!, row.ends[place]!) ?? parseDay(row.text(place))
      if (day !== null) return day
    }
    return null
  }

  hasDayOf(facet: Facet): boolean {
    return this.dayOf(facet) !== null
  }

  printOf(facet: Facet, into: Fingerprint): boolean {
    const place = this.firstOf(facet)
    if (place < 0) return false
    this.row!.print(place, into)
    return true
  }

  before(name: string, mark: string): string {
    return beforeMark(this.text(name), mark)
  }

  isSystemAccount(name: string): boolean {
    return SYSTEM_ACCOUNT.test(this.text(name))
  }

  secretOf(facet: Facet): string {
    return this.textOf(facet)
  }

  secretsOf(name: string): string[] {
    return this.all(name)
  }

  /** The column of this name, or that of its first part, where JSON may name the rest; or -1. */
  placeOf(name: string): number {
    const place = this.places.get(name)
    if (place !== undefined) return place
    const dot = name.indexOf('.')
    return dot < 0 ? -1 : (this.places.get(name.slice(0, dot)) ?? -1)
  }

  /** The columns that hold a facet, best first. */
  placesOf(facet: Facet): readonly number[] {
    return this.facets[facet]
  }

  isFilled(place: number): boolean {
    return !this.row!.isEmpty(place)
  }

  private firstOf(facet: Facet): number {
    const places = this.facets[facet]
    const row = this.row!
    for (let i = 0; i < places.length; i++) if (!row.isEmpty(places[i]!)) return places[i]!
    return -1
  }

  isNamed(): boolean {
    return false
  }

  itemsOf(): Item[] {
    return []
  }
}
