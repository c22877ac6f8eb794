import { cellText } from '@/lib/core/intake/cell-text'
import { Column } from '../column'
import { estimateOf, REGISTERS } from '../hyper-log-log'
import { shapeOf } from '../value-shape'
import { KINDS } from '../value-type'
import { type Kernel, NUMBER } from './kernel'

const SHAPE_BYTES = 256
const UNKNOWN_MASK = -1

/** A column whose counts the kernel keeps; values that plain code read are handed over to it. */
export class KernelColumn extends Column {
  private listed = false

  constructor(
    name: string,
    private readonly kernel: Kernel,
    readonly place: number,
    private readonly keepsIdentifiers: boolean,
  ) {
    super(name)
    this.identifier = keepsIdentifiers ? { add: () => {}, distinct: 0, collisions: { groups: 0, users: 0 } } : null
  }

  override add(record: number, bytes: Uint8Array, start: number, end: number): void {
    const { kernel } = this
    const to = kernel.place(end - start)
    new Uint8Array(kernel.memory.buffer, to, end - start).set(bytes.subarray(start, end))
    kernel.addValue(this.place, record, end - start)
    if (kernel.eventsLeft() > 0) this.sample(new Uint32Array(kernel.memory.buffer, kernel.eventsAt(), 5))
  }

  override addBinary(record: number): void {
    this.kernel.addBinary(this.place, record)
  }

  /** Counts the shape of a value the kernel chose: column, place, bytes, weight. */
  sample(event: Uint32Array): void {
    const bytes = new Uint8Array(this.kernel.memory.buffer, event[1]!, Math.min(event[2]!, SHAPE_BYTES))
    this.addShape(shapeOf(cellText(bytes, 0, bytes.length, UNKNOWN_MASK)), event[3]!)
  }

  override countDistinct(): { distinct: number; exact: boolean } {
    if (this.keepsIdentifiers) return { distinct: this.number('identifierDistinct'), exact: true }
    if (this.number('isExact') === 1) return { distinct: this.number('exactSize'), exact: true }
    return {
      distinct: estimateOf(new Uint8Array(this.kernel.memory.buffer, this.number('registers'), REGISTERS)),
      exact: false,
    }
  }

  /** Cells that spell out a missing value, and placeholders; with the lines in front of the first. */
  noteCounts(): Record<'nulls' | 'placeholders', { count: number; line: number }> {
    return {
      nulls: { count: this.number('nulls'), line: this.number('firstNull') },
      placeholders: { count: this.number('placeholders'), line: this.number('firstPlaceholder') },
    }
  }

  /** Takes over what the kernel has counted so far. */
  override refresh(): void {
    this.listed ||= this.multiValued
    this.values = this.number('values')
    this.records = this.number('records')
    this.binary = this.number('binary')
    this.minLength = this.values > 0 ? this.number('minLength') : Number.POSITIVE_INFINITY
    this.maxLength = this.number('maxLength')
    this.multiValued = this.listed || this.number('multiValued') === 1
    if (this.identifier) {
      this.identifier = {
        add: () => {},
        distinct: this.number('identifierDistinct'),
        collisions: { groups: this.number('collisionGroups'), users: this.number('collisionUsers') },
      }
    }
    this.kinds.set(new Float64Array(this.kernel.memory.buffer, this.number('kinds'), KINDS))
    this.byLength.set(new Uint32Array(this.kernel.memory.buffer, this.number('byLength'), this.byLength.length))
    this.refreshDictionary()
  }

  private refreshDictionary(): void {
    const { buffer } = this.kernel.memory
    const size = this.number('entries')
    const counts = new Uint32Array(buffer, this.number('entryCounts'), size)
    const kinds = new Uint8Array(buffer, this.number('entryKinds'), size)
    const places = new Uint32Array(buffer, this.number('entryTexts'), size)
    const lengths = new Uint32Array(buffer, this.number('entryLengths'), size)
    const { dictionary, kindOfEntry } = this
    for (let i = dictionary.texts.length; i < size; i++) {
      dictionary.texts.push(cellText(new Uint8Array(buffer), places[i]!, places[i]! + lengths[i]!, UNKNOWN_MASK))
      kindOfEntry.push(kinds[i]!)
    }
    dictionary.counts.set(counts)
    dictionary.complete = this.number('isComplete') === 1
  }

  private number(name: keyof typeof NUMBER): number {
    return this.kernel.numberOf(this.place, NUMBER[name])
  }
}
