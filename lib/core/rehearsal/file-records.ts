import type { CsvRow } from '@/lib/core/intake/csv/csv-row'
import { parseEmbedded } from '@/lib/core/intake/embedded-json'
import { identifyFile } from '@/lib/core/intake/identify-file'
import type { IssueCode } from '@/lib/core/intake/issue-text'
import type { Issues } from '@/lib/core/intake/issues'
import type { MatchedFields } from '@/lib/core/intake/match-fields'
import type { FileShape, RecordSink } from '@/lib/core/intake/readers/reader'
import { ObjectView, type RecordView } from '@/lib/core/intake/record-view'
import { GENERIC } from '@/lib/core/intake/systems'
import { type FileRole, PERSON, type System } from '@/lib/core/intake/systems/system'
import type { Fingerprint } from '@/lib/core/intake/value-hash'
import type { Json, JsonObject } from '@/lib/core/json'
import { AttributeTable } from '@/lib/core/profile/attribute-table'
import type { FingerprintSet } from '@/lib/core/profile/fingerprint-set'
import { TableRows } from '@/lib/core/profile/table-rows'
import type { Judge } from './judge'
import { outcomeOf, outcomeOfList, outcomeOfNothing } from './lane'
import { NOTHING, Outcome } from './outcome'
import { OutcomeCache } from './outcome-cache'
import type { Output } from './output'
import { RowText } from './row-text'
import type { Tally } from './tally'

/** What all files of a run have in common. */
export type Run = {
  judge: Judge
  tally: Tally
  issues: Issues
  ids: FingerprintSet
  outputs: readonly Output[]
  /** People so far. */
  records: number
  repeated: number
  notPeople: number
}

/** Where a lane finds its value in a table: a column, or a name inside the JSON of a column. */
type Cell = { place: number; inside: string | null }

const NOWHERE: Cell = { place: -1, inside: null }

/** Takes the records of one file, reads the mapped values, and has each person judged. */
export class FileRecords implements RecordSink {
  shape: FileShape | null = null
  system: System = GENERIC
  role: FileRole = 'other'
  /** Data records read, whatever they describe. */
  records = 0
  groups = 0
  private fields: MatchedFields | null = null
  private table: TableRows | null = null
  private cells: Cell[] = []
  private caches: OutcomeCache[] = []
  /** Where values that pipelines of other attributes ask for are found. */
  private others = new Map<string, Cell>()
  private readonly objects = new ObjectView()
  private readonly inner = new ObjectView()
  /** One outcome for each lane, used again for every value that is not remembered. */
  private scratch: Outcome[] = []
  /** Another for each lane, for values that stay bytes. */
  private plain: Outcome[] = []
  private readonly text = new RowText()
  private readonly print: Fingerprint = { h1: 0, h2: 0, mask: 0 }
  private readonly besides: JsonObject = {}

  constructor(
    readonly name: string,
    private readonly file: number,
    private readonly run: Run,
    /** Id of the system a person says the file comes from; null: recognise it. */
    private readonly told: string | null = null,
  ) {}

  open(shape: FileShape): void {
    this.shape = shape
    const { recognised, fields, role } = identifyFile(shape, this.besides, this.told)
    this.system = recognised.system
    this.fields = fields
    this.role = role
    this.objects.bind(fields)
    this.scratch = this.run.judge.lanes.map(() => new Outcome())
    this.plain = this.run.judge.lanes.map(() => Outcome.plain())
    if (shape.header) {
      this.table = new TableRows(this.name, shape, fields, new AttributeTable(), this.run.issues)
      this.cells = this.run.judge.lanes.map(({ source }) => cellOf(shape.header!, source))
      // What depends on other attributes too is never the same for the value alone.
      this.caches = this.run.judge.lanes.map(({ others }) => new OutcomeCache(others.length > 0))
      const asked = this.run.judge.lanes.flatMap(({ others }) => others)
      this.others = new Map(asked.map((name) => [name, cellOf(shape.header!, name)]))
    }
    if (this.role === 'users') for (const output of this.run.outputs) output.open?.(this.file, this.name, shape)
  }

  row(row: CsvRow): void {
    this.records++
    if (this.role !== 'users') return
    const table = this.table!
    table.prepare(row)
    if (!this.isNewPerson(table.view)) return
    this.text.set(row)
    const { judge } = this.run
    const { lanes, outcomes } = judge
    judge.other = this.otherCell
    for (let i = 0; i < lanes.length; i++) outcomes[i] = this.cellOutcome(i, row)
    this.finish(table.view, row.line, row, null)
  }

  record(record: JsonObject, at: number): void {
    this.records++
    if (this.role !== 'users') return
    const values = this.system.wrapping?.unwrap(record) ?? record
    const view = this.objects.set(values)
    if (!this.isNewPerson(view)) return
    const { judge } = this.run
    judge.other = this.otherMember
    for (const lane of judge.lanes) {
      const all = view.all(lane.source)
      const into = this.scratch[lane.index]!
      judge.outcomes[lane.index] =
        all.length === 1 && !lane.multiValued
          ? outcomeOf(lane, all[0]!, judge, into)
          : outcomeOfList(lane, all, judge, into)
    }
    this.finish(view, at, null, record)
  }

  beside(key: string, value: Json): void {
    if (value !== null && typeof value !== 'object') this.besides[key] = value
  }

  issue(code: IssueCode, row: number | null = null, column: string | null = null, detail = ''): void {
    this.run.issues.add(code, this.name, row, column, detail)
  }

  private finish(view: RecordView, at: number, row: CsvRow | null, record: JsonObject | null): void {
    const { run, system, file } = this
    const number = ++run.records
    run.judge.judge(view, system, this.fields!)
    run.tally.add(number, file, at)
    if (run.outputs.length === 0) return
    const judged = { judge: run.judge, number, file, at, view, system, row, record }
    for (const output of run.outputs) output.record(judged)
  }

  private cellOutcome(index: number, row: CsvRow): Outcome {
    const { place, inside } = this.cells[index]!
    const { judge } = this.run
    const lane = judge.lanes[index]!
    if (place < 0 || row.isEmpty(place)) return outcomeOfNothing(lane, judge, this.scratch[index]!)
    const from = inside === null && lane.plainStart ? lane.plainStart(row, place) : -1
    if (from >= 0) return this.plain[index]!.setPlain(row.source(place), row.starts[place]!, from, row.ends[place]!)
    const cache = this.caches[index]!
    const { h1, h2 } = cache.isOff ? this.print : row.print(place, this.print)
    const known = cache.isOff ? null : cache.get(h1, h2)
    if (known) return known
    const text = this.text.at(place)
    const into = cache.isOff ? this.scratch[index]! : new Outcome()
    const outcome =
      inside === null ? outcomeOf(lane, text, judge, into) : outcomeOfList(lane, this.within(text, inside), judge, into)
    return cache.isOff || outcome === NOTHING ? outcome : cache.set(h1, h2, outcome)
  }

  private readonly otherCell = (attribute: string): string => {
    const { place, inside } = this.others.get(attribute) ?? NOWHERE
    if (place < 0) return ''
    const text = this.text.at(place)
    return inside === null ? text : (this.within(text, inside)[0] ?? '')
  }

  private readonly otherMember = (attribute: string): string => this.objects.all(attribute)[0] ?? ''

  /** Values of an attribute inside the JSON of a cell. */
  private within(text: string, path: string): string[] {
    const { value } = parseEmbedded(text)
    return value === undefined ? [] : this.inner.set({ cell: value }).all(`cell.${path}`)
  }

  /** False for records that are no people, and for rows that repeat somebody. */
  private isNewPerson(view: RecordView): boolean {
    const judgement = this.system.judge?.(view) ?? PERSON
    if (judgement.kind === 'group') this.groups++
    if (judgement.kind === 'not-person') this.run.notPeople++
    if (judgement.kind !== 'person') return false
    if (!view.printOf('id', this.print) || this.run.ids.add(this.print.h1, this.print.h2)) return true
    this.run.repeated++
    return false
  }
}

function cellOf(header: string[], source: string): Cell {
  const place = header.indexOf(source)
  if (place >= 0) return { place, inside: null }
  for (let dot = source.lastIndexOf('.'); dot > 0; dot = source.lastIndexOf('.', dot - 1)) {
    const outer = header.indexOf(source.slice(0, dot))
    if (outer >= 0) return { place: outer, inside: source.slice(dot + 1) }
  }
  return NOWHERE
}
