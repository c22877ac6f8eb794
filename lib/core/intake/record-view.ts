import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { isoDayAt, parseDay } from '@/lib/core/profile/day'
import { TextBuffer } from './cell-text'
import type { CsvRow } from './csv/csv-row'
import { type Fingerprint, fingerprint } from './value-hash'

/** One record, asked by attribute name; the same questions for a table row and for a nested record. */
export type RecordView = {
  /** True when the attribute has a non-empty value. */
  has(name: string): boolean
  /** The first non-empty value as text, or ''. */
  text(name: string): string
  /** All non-empty values as texts. */
  all(name: string): string[]
  /** Day of the attribute's moment, counted from 1970; null when there is none. */
  day(name: string): number | null
  /** Fingerprint of the first non-empty value; false when there is none. */
  print(name: string, into: Fingerprint): boolean
  /** The nested record itself; null for a table row. */
  raw(): JsonObject | null
}

/** MongoDB's extended JSON wraps a value in one key that starts with a dollar: `{"$oid": "..."}`. */
export function unwrapped(value: Json | undefined): Json | undefined {
  if (!isJsonObject(value)) return value
  for (const key in value) return key.startsWith('$') ? value[key] : value
  return value
}

function collect(value: Json | undefined, path: string, into: string[]): void {
  if (value === null || value === undefined) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, path, into)
    return
  }
  const plain = unwrapped(value)
  if (!isJsonObject(plain)) {
    if (path === '' && plain !== null && plain !== undefined && plain !== '' && !Array.isArray(plain))
      into.push(String(plain))
    return
  }
  if (path === '') return
  // Names such as `urn:...:2.0:User` hold dots themselves, so every split is tried, the longest key first.
  if (path in plain) collect(plain[path], '', into)
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const key = path.slice(0, dot)
    if (key in plain) {
      collect(plain[key], path.slice(dot + 1), into)
      return
    }
  }
}

const NOTHING: string[] = []
const LISTS_KEPT = 2000

export class ObjectView implements RecordView {
  private record: JsonObject = {}
  private readonly buffer = new TextBuffer()

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

  day(name: string): number | null {
    return parseDay(this.text(name))
  }

  print(name: string, into: Fingerprint): boolean {
    const text = this.text(name)
    if (text !== '') fingerprint(this.buffer.bytes, 0, this.buffer.write(text), into)
    return text !== ''
  }

  raw(): JsonObject {
    return this.record
  }
}

export class RowView implements RecordView {
  private readonly places: Map<string, number>
  private row: CsvRow | null = null
  /** Lists repeat a lot; taking one apart costs more than finding it. */
  private readonly lists = new Map<string, string[]>()

  constructor(header: string[]) {
    this.places = new Map(header.map((name, place) => [name, place]))
  }

  set(row: CsvRow): this {
    this.row = row
    return this
  }

  place(name: string): number {
    return this.places.get(name) ?? -1
  }

  has(name: string): boolean {
    const place = this.places.get(name)
    return place !== undefined && !this.row!.isEmpty(place)
  }

  text(name: string): string {
    const place = this.places.get(name)
    return place === undefined ? '' : this.row!.text(place)
  }

  all(name: string): string[] {
    const text = this.text(name)
    if (text === '') return NOTHING
    const known = this.lists.get(text)
    if (known) return known
    const list = splitList(text)
    if (this.lists.size < LISTS_KEPT) this.lists.set(text, list)
    return list
  }

  day(name: string): number | null {
    const place = this.places.get(name)
    const row = this.row!
    if (place === undefined || row.isEmpty(place)) return null
    return isoDayAt(row.source(place), row.starts[place]!, row.ends[place]!) ?? parseDay(row.text(place))
  }

  print(name: string, into: Fingerprint): boolean {
    const place = this.places.get(name)
    const row = this.row!
    if (place === undefined || row.isEmpty(place)) return false
    into.h1 = row.h1[place]!
    into.h2 = row.h2[place]!
    into.mask = row.masks[place]!
    return true
  }

  raw(): null {
    return null
  }
}

/** The members of a list written in one cell: a JSON array, or texts between `;`, `|` or `,`. */
export function splitList(cell: string): string[] {
  if (cell === '') return []
  if (cell.startsWith('[')) {
    try {
      const values: string[] = []
      collect(JSON.parse(cell) as Json, '', values)
      return values
    } catch {
      return []
    }
  }
  const separator = cell.includes(';') ? ';' : cell.includes('|') ? '|' : ','
  if (!cell.includes(separator)) return cell.trim() === '' ? [] : [cell.trim()]
  const parts = cell.split(separator).map((part) => part.trim())
  return [...new Set(parts)].filter((part) => part !== '')
}
