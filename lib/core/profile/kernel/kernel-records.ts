import type { MatchedFields } from '@/lib/core/intake/match-fields'
import type { BulkRecords, RecordForm } from '@/lib/core/intake/readers/reader'
import type { ItemMembers } from '@/lib/core/intake/record-items'
import type { ObjectView } from '@/lib/core/intake/record-view'
import type { Wrapping } from '@/lib/core/intake/systems/system'
import type { JsonObject } from '@/lib/core/json'
import type { AttributeTable } from '../attribute-table'
import { FORM, type Kernel, LOOK, SLOT, VERDICT } from './kernel'
import { KernelAnswers } from './kernel-answers'
import { KernelColumn } from './kernel-column'
import { type Counting, KernelFeed } from './kernel-feed'
import type { Answer, Question } from './questions'
import { RecordNames } from './record-names'
import { SlotView } from './slot-view'
import { type NamedLook, TracedObjectView } from './traced-object-view'

/** The kernel notes no more of one question. */
const MOST_LOOKS = 60

/** What the kernel counts, and who has to hear of it. */
export type RecordsTask = Counting & {
  form: RecordForm
  /** One record from its bytes; null when it is none. */
  parse(bytes: Uint8Array): JsonObject | null
  view: ObjectView
  table: AttributeTable
  questions: Question[]
  fields: MatchedFields
  wrapping: Wrapping | null
}

/** Drives the kernel over nested records: teaches it their names, answers its questions, collects its counts. */
export class KernelRecords extends KernelFeed implements BulkRecords {
  protected readonly answers: KernelAnswers
  private readonly names: RecordNames
  /** Per question: what its answers are known to depend on, and how many things that are. */
  private readonly known: { keys: Set<string>; looks: number }[]
  private readonly view: TracedObjectView
  private readonly slots: SlotView
  /** The record asked about last, and where it stands: several questions may come about one. */
  private asked: { records: number; start: number; record: JsonObject | null } | null = null

  constructor(
    kernel: Kernel,
    private readonly task: RecordsTask,
  ) {
    super(kernel, task)
    kernel.openRecords(FORM[task.form])
    this.names = new RecordNames(kernel, task.table, task.form === 'entries', task.wrapping)
    for (const name of task.fields.id) kernel.addId(this.names.slotOf(name, SLOT.first))
    this.answers = new KernelAnswers(kernel, task.questions.length)
    this.known = task.questions.map(() => ({ keys: new Set(), looks: 0 }))
    this.view = new TracedObjectView(task.view)
    this.slots = new SlotView(kernel, this.names)
    this.slots.bind(task.fields)
  }

  get records(): number {
    return this.told
  }

  override push(bytes: Uint8Array): void {
    this.asked = null
    super.push(bytes)
  }

  end(): void {
    this.kernel.endBytes()
  }

  run(): boolean {
    return this.goOn()
  }

  override skip(bytes: number): void {
    this.asked = null
    super.skip(bytes)
  }

  spelled(written: string, name: string): void {
    this.names.spelled(written, name)
  }

  /** Plain code has read and counted this record: its names are known from now on. */
  learn(record: JsonObject): void {
    this.names.learn(record)
  }

  /** Brings what the kernel has counted to where the profile is made. */
  refresh(): void {
    this.settle()
    this.answers.settle()
  }

  protected answer(question: number): void {
    const ask = this.task.questions[question]!
    const answer = this.answerBySlots(ask) ?? this.answerByRecord(ask)
    const isTraced = answer !== null && this.addLooks(question, this.view.looks)
    if (isTraced) this.answers.give(question, answer.verdict, answer.count)
    else this.answers.give(question, VERDICT.handOver, null)
  }

  private answerBySlots(ask: Question): Answer | null {
    this.slots.isEnough = true
    const answer = ask(this.view.begin(this.slots))
    return this.slots.isEnough ? answer : null
  }

  private answerByRecord(ask: Question): Answer | null {
    const record = this.recordInHand()
    if (record) this.task.view.set(record)
    return record && ask(this.view.begin(this.task.view))
  }

  private recordInHand(): JsonObject | null {
    const { kernel, asked } = this
    const start = kernel.inputStart()
    const records = kernel.rowsDone.value
    if (asked?.records === records && asked.start === start) return asked.record
    const bytes = new Uint8Array(kernel.memory.buffer).slice(start, kernel.rowEnd.value)
    const { parse, wrapping } = this.task
    const record = parse(bytes)
    this.asked = { records, start, record: record && wrapping ? wrapping.unwrap(record) : record }
    return this.asked.record
  }

  /** Tells the kernel what else the answer depends on; false when that is more than it can note. */
  private addLooks(question: number, looks: NamedLook[]): boolean {
    const known = this.known[question]!
    for (const { name, slot: which, look, mark, members } of [...looks].sort((a, b) => b.look - a.look)) {
      const key = look === LOOK.has ? `${which} ${name}` : `${which} ${name} ${look} ${mark}`
      if (known.keys.has(key)) continue
      const slot = known.looks < MOST_LOOKS ? this.slotOf(name, which, members) : -1
      if (slot < 0) return false
      known.keys.add(key).add(`${which} ${name}`)
      known.looks++
      this.kernel.addLook(question, slot, look, mark)
    }
    return true
  }

  private slotOf(name: string, which: number, members: ItemMembers | undefined): number {
    return members ? this.names.slotOfItems(name, members) : this.names.slotOf(name, which)
  }

  protected lookAtEvents(): void {
    const { kernel, task } = this
    const events = new Uint32Array(kernel.memory.buffer, kernel.eventsAt(), kernel.eventsLeft() * 5).slice()
    for (let i = 0; i < events.length; i += 5) {
      const column = task.table.columns[events[i]!]
      if (column instanceof KernelColumn) column.sample(events.subarray(i, i + 5))
    }
  }
}
