import { TextBuffer } from '@/lib/core/intake/cell-text'
import { parseEmbedded } from '@/lib/core/intake/embedded-json'
import { unwrapped } from '@/lib/core/intake/json/at-path'
import { BINARY_VALUE } from '@/lib/core/intake/ldif/base64-value'
import { type Fingerprint, fingerprint } from '@/lib/core/intake/value-hash'
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { Column } from './column'

/** Attribute names are capped, because a name can be personal data too. */
export const ATTRIBUTE_CAP = 2000
const CHILDREN_CAP = 300
const DATA_LIKE =
  /^[0-9a-f]{8}-[0-9a-f]{4}-|@[^ ]+\.|^\+?\d{5,}$|^[0-9a-f]{16,}$|^\d{4}-\d\d-\d\d|^(auth0|google-oauth2|github)\||^.{100,}$/i

/** Makes the column at a place. */
type MakeColumn = (name: string, place: number, keepExact: boolean, isIdentifier: boolean) => Column

type Node = { name: string; column: Column | null; children: Map<string, Node> }

/** All attributes seen so far, by name; nested records find theirs along a tree without building names again. */
export class AttributeTable {
  readonly columns: Column[] = []
  readonly folded = new Set<string>()
  /** Attributes that identify a person: counted exactly at any size. To be filled before their first value. */
  readonly keys = new Set<string>()
  /** Attributes people log in with. To be filled before their first value. */
  readonly identifiers = new Set<string>()
  /** Under this name a list of one value is a plain value. */
  alwaysLists: string | null = null
  /** True once somebody else makes the columns. */
  isTaken = false
  private make: MakeColumn = (name, _place, keepExact, isIdentifier) => new Column(name, keepExact, isIdentifier)
  private readonly byName = new Map<string, Column>()
  private readonly root: Node = { name: '', column: null, children: new Map() }
  private readonly text = new TextBuffer()
  private readonly print: Fingerprint = { h1: 0, h2: 0, mask: 0 }

  column(name: string): Column {
    const known = this.byName.get(name)
    if (known) return known
    // One place is left for all the others together.
    const isFull = this.columns.length >= ATTRIBUTE_CAP - 1
    const kept = isFull ? '*' : name
    if (isFull) this.folded.add('*')
    const existing = this.byName.get(kept)
    if (existing) return existing
    const column = this.made(kept, this.columns.length)
    this.byName.set(kept, column)
    this.columns.push(column)
    return column
  }

  /** A kernel makes the columns from now on; those there are, which have no value yet, are made anew. */
  takeOver(make: MakeColumn): void {
    this.isTaken = true
    this.make = make
    for (const [place, { name }] of this.columns.entries()) {
      const column = this.made(name, place)
      this.columns[place] = column
      this.byName.set(name, column)
    }
  }

  private made(name: string, place: number): Column {
    return this.make(name, place, this.keys.has(name), this.identifiers.has(name))
  }

  /** Where the values at this path are counted, as far as any came; `isFolded`: together with those of other names. */
  find(path: readonly string[]): { column: Column | null; isFolded: boolean } | null {
    let node = this.root
    let isFolded = false
    for (const key of path) {
      const own = node.children.get(key)
      const next = own ?? (this.isFolded(node, key) ? node.children.get('*') : undefined)
      if (!next) return null
      isFolded ||= own === undefined
      node = next
    }
    return { column: node.column, isFolded }
  }

  /** Counts every value of a nested record for person number `record`. */
  addRecord(record: number, values: JsonObject): void {
    this.addObject(record, this.root, values, false, 0)
  }

  /** Counts the text of a JSON value found inside a cell or a string, under the name of that cell. */
  addEmbedded(record: number, name: string, value: Json): void {
    const node = this.child(this.root, name)
    if (isJsonObject(value)) this.addObject(record, node, value, false, 1)
    else if (Array.isArray(value))
      for (const item of value) if (isJsonObject(item)) this.addObject(record, node, item, true, 1)
  }

  addText(record: number, column: Column, text: string): void {
    const length = this.text.write(text)
    const { h1, h2, mask } = fingerprint(this.text.bytes, 0, length, this.print)
    column.add(record, this.text.bytes, 0, length, h1, h2, mask)
  }

  private addObject(record: number, node: Node, values: JsonObject, many: boolean, depth: number): void {
    for (const key in values) {
      // Links of a hypertext API say where more is, nothing of the person.
      if (key === '_links') continue
      const value = values[key]
      if (value === null || value === undefined || value === '') {
        if (value !== undefined) this.touch(this.child(node, key))
        continue
      }
      this.addValue(record, this.child(node, key), value, many, depth)
    }
  }

  /** An attribute that exists but has never had a value is shown as empty. */
  private touch(node: Node): Column {
    node.column ??= this.column(node.name)
    return node.column
  }

  private addValue(record: number, node: Node, value: Json, many: boolean, depth: number): void {
    if (Array.isArray(value)) {
      if (value.length === 0) this.touch(node)
      const isList = value.length > 1 || this.alwaysLists === null || !node.name.startsWith(`${this.alwaysLists}.`)
      for (const item of value)
        if (item !== null && item !== '') this.addValue(record, node, item, many || isList, depth)
      return
    }
    const plain = unwrapped(value)
    if (isJsonObject(plain)) {
      let any = false
      for (const _ in plain) {
        any = true
        break
      }
      if (any) this.addObject(record, node, plain, many, depth + 1)
      else this.touch(node)
      return
    }
    if (plain === null || plain === undefined || plain === '') return
    const column = this.touch(node)
    if (many) column.multiValued = true
    const text = String(plain)
    if (text === BINARY_VALUE) {
      column.addBinary(record)
      return
    }
    this.addText(record, column, text)
    const first = text.charCodeAt(0)
    if ((first === 123 || first === 91) && text.length > 2) {
      const inner = parseEmbedded(text)
      if (inner.value !== undefined) {
        if (isJsonObject(inner.value)) this.addObject(record, node, inner.value, many, depth + 1)
        else if (Array.isArray(inner.value)) {
          for (const item of inner.value) if (isJsonObject(item)) this.addObject(record, node, item, true, depth + 1)
        }
      }
    }
  }

  /** A name that no node has yet is counted with others: there are too many, or it looks like data. */
  private isFolded(parent: Node, key: string): boolean {
    return parent.children.size >= CHILDREN_CAP || this.columns.length >= ATTRIBUTE_CAP || DATA_LIKE.test(key)
  }

  private child(parent: Node, key: string): Node {
    const known = parent.children.get(key)
    if (known) return known
    const fold = this.isFolded(parent, key)
    const kept = fold ? '*' : key
    const existing = fold ? parent.children.get('*') : undefined
    if (existing) return existing
    const name = parent.name === '' ? kept : `${parent.name}.${kept}`
    if (fold) this.folded.add(name)
    const node: Node = { name, column: null, children: new Map() }
    parent.children.set(kept, node)
    return node
  }
}
