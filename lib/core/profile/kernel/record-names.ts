import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import { type AttributeTable, parseEmbedded } from '../attribute-table'
import { type Kernel, NODE, SLOT } from './kernel'
import { KernelColumn } from './kernel-column'

/** Longer names are no names; the kernel looks so far behind its bytes. */
const LONGEST_NAME = 96
/** Names that come in another order than they were written, or that stand for a value (`$oid`). */
const NOT_PLAIN = /^$|^\$|^\d+$|^__proto__$/
const KINDS = Object.values(SLOT)

type Place = {
  node: number
  path: string[]
  children: Map<string, Place>
  hasColumn: boolean
  isCounted: boolean
}

/**
 * The names of nested records, as the kernel has to know them: it reads a record only when it knows every name in it.
 * Names are learnt from the records that plain code has read, after it has counted them.
 */
export class RecordNames {
  private readonly root: Place = { node: NODE.root, path: [], children: new Map(), hasColumn: true, isCounted: true }
  private readonly byName = new Map<string, Place>()
  private readonly slots = new Map<string, number>()
  private readonly written = new Map<string, Set<string>>()
  private readonly encoder = new TextEncoder()

  /** `isFlat`: names are no paths and come in any case (LDIF). */
  constructor(
    private readonly kernel: Kernel,
    private readonly table: AttributeTable,
    private readonly isFlat: boolean,
  ) {}

  /** `name` is written like this in the file. */
  spelled(written: string, name: string): void {
    const known = this.written.get(name)
    if (known?.has(written)) return
    if (known) known.add(written)
    else this.written.set(name, new Set([written]))
    const place = this.root.children.get(name)
    if (place) this.addKey(this.root, written, place.node)
  }

  learn(record: JsonObject): void {
    this.learnObject(record, this.root)
  }

  /** The slot that shows questions the first value, all values or the secrets of a name; -1 when there are too many. */
  slotOf(name: string, which: number): number {
    const key = `${which} ${name}`
    const known = this.slots.get(key)
    if (known !== undefined) return known
    const slot = this.kernel.newSlot()
    if (slot < 0) return slot
    this.slots.set(key, slot)
    const place = this.byName.get(name)
    if (place) this.kernel.setSlot(place.node, which, slot)
    return slot
  }

  /** The slot of a name, if it has one. */
  knownSlot(name: string, which: number): number | undefined {
    return this.slots.get(`${which} ${name}`)
  }

  private learnObject(values: JsonObject, parent: Place): void {
    for (const key in values) {
      const place = parent.children.get(key) ?? this.add(parent, key)
      if (!place) continue
      this.learnValue(values[key], place)
      if (!place.hasColumn) this.findColumn(place)
    }
  }

  private learnValue(value: Json | undefined, place: Place): void {
    if (Array.isArray(value)) for (const item of value) this.learnValue(item, place)
    else if (isJsonObject(value)) this.learnObject(value, place)
    else if (typeof value === 'string' && value.length > 2 && (value[0] === '{' || value[0] === '[')) {
      const { value: inner } = parseEmbedded(value)
      if (Array.isArray(inner)) for (const item of inner) isJsonObject(item) && this.learnObject(item, place)
      else if (isJsonObject(inner)) this.learnObject(inner, place)
    }
  }

  private add(parent: Place, key: string): Place | null {
    const needsEscapes = JSON.stringify(key) !== `"${key}"`
    if (needsEscapes || NOT_PLAIN.test(key) || key.length > LONGEST_NAME) return null
    const node = this.kernel.addNode()
    if (node < 0) return null
    for (const written of this.isFlat ? (this.written.get(key) ?? []) : [key]) this.addKey(parent, written, node)
    const path = [...parent.path, key]
    const isCounted = parent.isCounted && key !== '_links'
    const place: Place = { node, path, children: new Map(), hasColumn: false, isCounted }
    parent.children.set(key, place)
    if (!isCounted) this.setColumn(place, NODE.notCounted)
    this.addName(path.join('.'), place)
    return place
  }

  /** Two places of one name could be told apart only by whoever asks; records that have one are left to plain code. */
  private addName(name: string, place: Place): void {
    const same = this.byName.get(name)
    if (same) for (const { node } of [same, place]) this.kernel.markNode(node, NODE.odd)
    else this.byName.set(name, place)
    for (const which of KINDS) {
      const slot = this.slots.get(`${which} ${name}`)
      if (slot !== undefined && !same) this.kernel.setSlot(place.node, which, slot)
    }
    const lists = this.table.alwaysLists
    if (lists !== null && name.startsWith(`${lists}.`)) this.kernel.markNode(place.node, NODE.plainList)
  }

  private addKey(parent: Place, written: string, node: number): void {
    const bytes = this.encoder.encode(written)
    if (bytes.length > LONGEST_NAME) return
    const at = this.kernel.place(bytes.length)
    new Uint8Array(this.kernel.memory.buffer, at, bytes.length).set(bytes)
    this.kernel.addKey(parent.node, bytes.length, node)
  }

  private findColumn(place: Place): void {
    const found = this.table.find(place.path)
    if (!(found?.column instanceof KernelColumn)) return
    this.setColumn(place, found.column.place)
    // Values of several names in one column: where lists are put together by name, their order is another.
    if (found.isFolded && (this.isFlat || this.table.alwaysLists !== null)) this.kernel.markNode(place.node, NODE.odd)
  }

  private setColumn(place: Place, column: number): void {
    place.hasColumn = true
    this.kernel.setColumn(place.node, column)
  }
}
