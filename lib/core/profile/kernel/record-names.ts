import { parseEmbedded } from '@/lib/core/intake/embedded-json'
import type { ItemMembers } from '@/lib/core/intake/record-items'
import type { Wrapping } from '@/lib/core/intake/systems/system'
import { isJsonObject, type Json, type JsonObject } from '@/lib/core/json'
import type { AttributeTable } from '../attribute-table'
import { type Kernel, NODE, PART, SLOT } from './kernel'
import { KernelColumn } from './kernel-column'

/** Longer names are no names; the kernel looks so far behind its bytes. */
const LONGEST_NAME = 96
/** Names that come in another order than they were written, or that stand for a value (`$oid`). */
const NOT_PLAIN = /^$|^\$|^\d+$|^__proto__$/
const KINDS = [SLOT.first, SLOT.all, SLOT.secrets, SLOT.named]

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
  /** What names are to the items that some slot shows. */
  private readonly groups = new Map<string, { slot: number; part: number }>()
  /** Attributes that are known in a way of their own, or never. */
  private readonly closed = new Set<string>()
  private readonly written = new Map<string, Set<string>>()
  private readonly encoder = new TextEncoder()

  /** `isFlat`: names are no paths and come in any case (LDIF). */
  constructor(
    private readonly kernel: Kernel,
    private readonly table: AttributeTable,
    private readonly isFlat: boolean,
    private readonly wrapping: Wrapping | null = null,
  ) {
    for (const name of wrapping?.others ?? []) this.closed.add(name)
    for (const name of wrapping?.pairs ?? []) this.addWrapper(name, NODE.pairs)
    for (const name of wrapping?.objects ?? []) this.addWrapper(name, NODE.merged)
  }

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

  /** The slot that shows questions the first value, all values, the secrets or the presence of a name; -1 when there is none. */
  slotOf(name: string, which: number): number {
    const key = `${which} ${name}`
    const known = this.slots.get(key)
    if (known !== undefined) return known
    if (this.isFlat && which === SLOT.named) return -1
    const slot = this.kernel.newSlot()
    if (slot < 0) return slot
    this.slots.set(key, slot)
    const place = this.byName.get(name)
    if (place) this.kernel.setSlot(place.node, which, slot)
    return slot
  }

  /** The slot that shows questions what the members of a list's objects say; -1 when there is none. */
  slotOfItems(name: string, { plain, secret }: ItemMembers): number {
    const parts = [
      { name, part: PART.item },
      ...plain.map((member) => ({ name: `${name}.${member}`, part: PART.member })),
      ...secret.map((member) => ({ name: `${name}.${member}`, part: PART.secret })),
    ]
    const key = `${SLOT.items} ${parts.map((one) => `${one.part} ${one.name}`).join()}`
    const known = this.slots.get(key)
    if (known !== undefined) return known
    // A name is part of one list only.
    if (this.isFlat || parts.some((one) => this.groups.has(one.name))) return -1
    const slot = this.kernel.newSlot()
    if (slot < 0) return slot
    this.slots.set(key, slot)
    for (const { name: one, part } of parts) {
      this.groups.set(one, { slot, part })
      const place = this.byName.get(one)
      if (place) this.kernel.setGroup(place.node, part, slot)
    }
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
    if (parent === this.root && this.closed.has(key)) return null
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
    const group = this.groups.get(name)
    if (group && !same) this.kernel.setGroup(place.node, group.part, group.slot)
    const lists = this.table.alwaysLists
    if (lists !== null && name.startsWith(`${lists}.`)) this.kernel.markNode(place.node, NODE.plainList)
  }

  private addWrapper(name: string, mark: number): void {
    this.closed.add(name)
    const node = this.kernel.addNode()
    this.kernel.markNode(node, mark)
    this.addKey(this.root, name, node)
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
    const isReordered = this.isFlat || this.wrapping !== null || this.table.alwaysLists !== null
    if (found.isFolded && isReordered) this.kernel.markNode(place.node, NODE.odd)
  }

  private setColumn(place: Place, column: number): void {
    place.hasColumn = true
    this.kernel.setColumn(place.node, column)
  }
}
