import { decodeText } from '@/lib/core/intake/cell-text'
import type { Dialect } from '@/lib/core/intake/csv/csv-dialect'
import { CsvRow } from '@/lib/core/intake/csv/csv-row'
import { CsvScanner } from '@/lib/core/intake/csv/csv-scanner'
import type { BulkRows } from '@/lib/core/intake/readers/reader'
import type { TableRows } from '../table-rows'
import { type Kernel, LOOK } from './kernel'
import { KernelAnswers } from './kernel-answers'
import type { KernelColumn } from './kernel-column'
import { type Counting, KernelFeed } from './kernel-feed'
import type { Question } from './questions'
import { TracedView } from './traced-view'

const NO_LINE = 0xffffffff

/** What the kernel counts, and who has to hear of it. */
export type RowsTask = Counting & {
  dialect: Dialect
  columns: KernelColumn[]
  table: TableRows
  questions: Question[]
  /** The cells a person's id is in, best first. */
  idPlaces: readonly number[]
}

/** Drives the kernel over one table: answers its questions, looks at the cells it cannot judge, collects its counts. */
export class KernelRows extends KernelFeed implements BulkRows {
  protected readonly answers: KernelAnswers
  private readonly columns: KernelColumn[]
  private readonly table: TableRows
  /** Per place of a column: the cell it counts. */
  private readonly cells: Map<number, number>
  /** Per question: what its answers are known to depend on. */
  private readonly looks: Set<string>[]
  private readonly scanner: CsvScanner
  private readonly row = new CsvRow()
  private readonly view: TracedView
  private readonly notes: { nulls: number; placeholders: number }[]
  private firstLine = 1

  constructor(
    kernel: Kernel,
    private readonly task: RowsTask,
  ) {
    super(kernel, task)
    this.columns = task.columns
    this.table = task.table
    this.cells = new Map(task.columns.map(({ place }, cell) => [place, cell]))
    for (const place of task.idPlaces) kernel.addId(place)
    this.answers = new KernelAnswers(kernel, task.questions.length)
    this.looks = task.questions.map(() => new Set())
    this.scanner = new CsvScanner(task.dialect)
    this.view = new TracedView(task.table.view)
    this.notes = task.columns.map(() => ({ nulls: 0, placeholders: 0 }))
  }

  get rows(): number {
    return this.told
  }

  run(firstLine: number): boolean {
    this.firstLine = firstLine
    return this.goOn()
  }

  override settle(): void {
    this.settleNotes()
    super.settle()
  }

  /** Brings what the kernel has counted to where the profile is made. */
  refresh(): void {
    this.settle()
    this.answers.settle()
  }

  /** Nulls and placeholders seen since the last time, the earlier rows first. */
  private settleNotes(): void {
    const found = this.columns.flatMap((column, i) => {
      const seen = this.notes[i]!
      const { nulls, placeholders } = column.noteCounts()
      const more = [
        { code: 'null-spelled-out', times: nulls.count - seen.nulls, line: nulls.line },
        { code: 'placeholder-text', times: placeholders.count - seen.placeholders, line: placeholders.line },
      ] as const
      seen.nulls = nulls.count
      seen.placeholders = placeholders.count
      return more.filter(({ times }) => times > 0).map((note) => ({ ...note, name: column.name }))
    })
    found.sort((a, b) => a.line - b.line)
    for (const { code, times, line, name } of found) this.table.note(code, this.firstLine + line, name, times)
  }

  protected answer(question: number): void {
    const { kernel, row } = this
    const bytes = new Uint8Array(kernel.memory.buffer).slice(kernel.inputStart(), kernel.rowEnd.value)
    this.scanner.scan(row, bytes, 0, bytes.length, true, false)
    this.table.emptySilently(row)
    this.view.looks = []
    const { verdict, count: add } = this.task.questions[question]!(this.view)
    const several = this.view.looks.filter(({ place }) => this.table.isSeveral(row, place)).map(({ place }) => place)
    const count = add && several.length > 0 ? this.alsoSeveral(add, several) : add
    this.addLooks(question, this.looks[question]!)
    this.answers.give(question, verdict, count)
  }

  /** Tells the kernel what else the answer depends on; any closer look at a cell also says whether it holds something. */
  private addLooks(question: number, known: Set<string>): void {
    const looks = [...this.view.looks].sort((a, b) => b.look - a.look)
    for (const { place, look, mark } of looks) {
      const key = look === LOOK.has ? `${place}` : `${place} ${look} ${mark}`
      if (known.has(key)) continue
      known.add(key).add(`${place}`)
      this.kernel.addLook(question, place, look, mark)
    }
  }

  /** Cells with several members make their columns multi-valued, as soon as a person has one. */
  private alsoSeveral(count: (times: number) => void, places: number[]): (times: number) => void {
    return (times) => {
      count(times)
      for (const place of places) this.columns[place]!.multiValued = true
    }
  }

  protected lookAtEvents(): void {
    const { kernel, columns } = this
    const events = new Uint32Array(kernel.memory.buffer, kernel.eventsAt(), kernel.eventsLeft() * 5).slice()
    const embedded: { person: number; column: number; line: number; text: string }[] = []
    for (let i = 0; i < events.length; i += 5) {
      const event = events.subarray(i, i + 5)
      const cell = this.cells.get(event[0]!)!
      if (event[4] === NO_LINE) columns[cell]!.sample(event)
      else {
        const bytes = new Uint8Array(kernel.memory.buffer).slice(event[1], event[1]! + event[2]!)
        embedded.push({ person: event[3]!, column: cell, line: event[4]!, text: decodeText(bytes).text })
      }
    }
    embedded.sort((a, b) => a.person - b.person || a.column - b.column)
    for (const { person, column, line, text } of embedded)
      this.table.addEmbedded(person, column, text, this.firstLine + line)
  }
}
