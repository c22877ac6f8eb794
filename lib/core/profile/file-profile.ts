import { TextBuffer } from '@/lib/core/intake/cell-text'
import type { Dialect } from '@/lib/core/intake/csv/csv-dialect'
import type { CsvRow } from '@/lib/core/intake/csv/csv-row'
import { identifyFile } from '@/lib/core/intake/identify-file'
import type { IssueCode } from '@/lib/core/intake/issue-text'
import type { Issues } from '@/lib/core/intake/issues'
import type { MatchedFields } from '@/lib/core/intake/match-fields'
import type { FileShape, RecordForm, RecordSink } from '@/lib/core/intake/readers/reader'
import type { Recognised } from '@/lib/core/intake/recognise'
import { ObjectView, type RecordView } from '@/lib/core/intake/record-view'
import { GENERIC } from '@/lib/core/intake/systems'
import { type FileRole, PERSON, type System } from '@/lib/core/intake/systems/system'
import { type Fingerprint, fingerprint } from '@/lib/core/intake/value-hash'
import type { Json, JsonObject } from '@/lib/core/json'
import { ATTRIBUTE_CAP, type AttributeTable } from './attribute-table'
import { type Aspect, aspectsOf, membershipsOf } from './count-person'
import type { HeadCount } from './head-count'
import type { Kernel, MakeKernel } from './kernel/kernel'
import { KernelColumn } from './kernel/kernel-column'
import type { Counting, LastPerson } from './kernel/kernel-feed'
import { KernelRecords } from './kernel/kernel-records'
import { KernelRows } from './kernel/kernel-rows'
import { questionsOf } from './kernel/questions'
import { TracedObjectView } from './kernel/traced-object-view'
import { TableRows } from './table-rows'

export type Shared = {
  issues: Issues
  heads: HeadCount
  attributes: AttributeTable
  /** Attributes of files that are joined to users; shown only when there is no user file. */
  joinedAttributes: AttributeTable
  nextPerson: number
}

/** Takes the records of one file and counts what they say, knowing which system wrote them. */
export class FileProfile implements RecordSink {
  shape: FileShape | null = null
  recognised: Recognised | null = null
  role: FileRole = 'other'
  records = 0
  people = 0
  groups = 0
  fields: MatchedFields | null = null
  readonly besides: JsonObject = {}
  private readonly objectView = new ObjectView()
  private rows: TableRows | null = null
  private bulkRows: KernelRows | null = null
  private nested: KernelRecords | null = null
  private aspects: Aspect[] = []
  private memberships: Aspect[] = []
  private readonly text = new TextBuffer()
  private readonly print: Fingerprint = { h1: 0, h2: 0, mask: 0 }
  private previous: LastPerson = null

  constructor(
    readonly file: string,
    private readonly shared: Shared,
    private readonly makeKernel: MakeKernel | null = null,
    private readonly bytes = 0,
    private readonly told?: string,
  ) {}

  get system(): System {
    return this.recognised?.system ?? GENERIC
  }

  open(shape: FileShape): void {
    this.shape = shape
    const { recognised, fields, role } = identifyFile(shape, this.besides, this.told)
    this.recognised = recognised
    this.fields = fields
    this.role = role
    this.objectView.bind(fields)
    this.aspects = aspectsOf(this.system, fields, this.shared.heads, role)
    this.memberships = membershipsOf(fields, this.shared.heads)
    if (role === 'users') this.nameAttributes(fields)
    if (shape.header) {
      const table = role === 'users' ? this.shared.attributes : this.shared.joinedAttributes
      this.rows = new TableRows(this.file, shape, fields, table, this.shared.issues)
    }
  }

  /** The kernel, for a table of users in an ordinary dialect; the plain code of `row` otherwise. */
  bulk(dialect: Dialect): KernelRows | null {
    const { shape, fields } = this
    if (!this.makeKernel || !shape?.header || !fields || this.role !== 'users') return null
    if (dialect.backslash || dialect.skipSpace || (shape.prefixed?.size ?? 0) > 0) return null
    if (shape.header.length > ATTRIBUTE_CAP) return null
    const kernel = this.makeKernel()
    if (!kernel) return null
    kernel.open(shape.header.length, dialect.delimiter)
    kernel.expect(this.bytes)
    this.bulkRows = this.openKernel(kernel, dialect, shape, fields)
    return this.bulkRows
  }

  /** Brings what the kernel counted to where the profile is made. */
  refresh(): void {
    this.bulkRows?.refresh()
    this.nested?.refresh()
  }

  /** The kernel, for nested records of users that nobody has to see whole; the plain code of `record` otherwise. */
  bulkRecords(form: RecordForm, parse: (bytes: Uint8Array) => JsonObject | null): KernelRecords | null {
    const { shape, fields, objectView, system } = this
    if (!this.makeKernel || !shape || !fields || this.role !== 'users' || system.normalise) return null
    const { attributes, heads } = this.shared
    const questions = questionsOf(system, this.aspects, heads)
    const traced = new TracedObjectView(objectView)
    for (const record of shape.sample) {
      objectView.set(record)
      for (const ask of questions) ask(traced)
    }
    const kernel = traced.isOpen ? null : this.makeKernel()
    if (!kernel) return null
    kernel.expect(this.bytes)
    this.shareIds(kernel)
    this.nested = new KernelRecords(kernel, {
      form,
      parse,
      view: objectView,
      table: attributes,
      questions,
      fields,
      ...this.counting(),
    })
    attributes.make = (name, keepExact, isIdentifier) => {
      const place = attributes.columns.length
      kernel.addColumn(place, keepExact, isIdentifier)
      return new KernelColumn(name, kernel, place, isIdentifier)
    }
    return this.nested
  }

  private openKernel(kernel: Kernel, dialect: Dialect, shape: FileShape, fields: MatchedFields): KernelRows {
    const { attributes, heads, issues } = this.shared
    const columns = shape.header!.map((name, place) => {
      const isIdentifier = attributes.identifiers.has(name)
      kernel.addColumn(place, attributes.keys.has(name), isIdentifier)
      return new KernelColumn(name, kernel, place, isIdentifier)
    })
    for (const column of columns) attributes.replace(column)
    this.rows = new TableRows(this.file, shape, fields, attributes, issues)
    this.shareIds(kernel)
    return new KernelRows(kernel, {
      dialect,
      columns,
      table: this.rows,
      questions: questionsOf(this.system, this.aspects, heads),
      idPlaces: this.rows.view.placesOf('id'),
      ...this.counting(),
    })
  }

  private shareIds(kernel: Kernel): void {
    this.shared.heads.ids = {
      add: (h1, h2) => kernel.addIdPrint(h1, h2) === 1,
      has: (h1, h2) => kernel.hasIdPrint(h1, h2) === 1,
      get size() {
        return kernel.idSize()
      },
    }
  }

  /** What the kernel asks and tells about people. */
  private counting(): Counting {
    const { heads } = this.shared
    return {
      nextPerson: () => this.shared.nextPerson,
      counted: (times, people, last) => {
        this.records += times
        this.people += people
        heads.people += people
        this.shared.nextPerson += people
        if (people > 0) this.previous = last
      },
    }
  }

  row(row: CsvRow): void {
    this.records++
    const rows = this.rows!
    rows.prepare(row)
    const person = this.count(rows.view, row.line)
    if (person >= 0) rows.add(person, row)
  }

  record(record: JsonObject, at: number): void {
    this.records++
    const normalise = this.system.normalise
    const values = normalise ? normalise(record) : record
    const person = this.count(this.objectView.set(values), at)
    if (person < 0) return
    const table = this.role === 'users' ? this.shared.attributes : this.shared.joinedAttributes
    table.addRecord(person, values)
    this.nested?.learn(values)
  }

  beside(key: string, value: Json): void {
    if (value !== null && typeof value !== 'object') this.besides[key] = value
  }

  issue(code: IssueCode, row: number | null = null, column: string | null = null, detail = ''): void {
    this.shared.issues.add(code, this.file, row, column, detail)
  }

  /** What the attribute table must know before it meets the first value. */
  private nameAttributes({ id, login, email }: MatchedFields): void {
    const { attributes } = this.shared
    attributes.alwaysLists = this.system.alwaysLists ?? null
    if (id[0] !== undefined) attributes.keys.add(id[0])
    for (const name of [login[0], email[0]]) if (name !== undefined) attributes.identifiers.add(name)
  }

  /** Counts the record; answers with the person's number, or -1 when its attributes do not count. */
  private count(view: RecordView, at: number): number {
    const { heads } = this.shared
    const judgement = this.system.judge?.(view) ?? PERSON
    if (judgement.kind === 'ignore') return -1
    if (judgement.kind === 'group') {
      this.groups++
      heads.groups.add(judgement.name, judgement.members)
      return -1
    }
    if (judgement.kind === 'not-person') {
      heads.notPeople.add(judgement.why)
      if (judgement.template) this.issue('template-row', at)
      return -1
    }
    const hasId = this.identify(view)
    const { h1, h2 } = this.print
    if (this.role === 'hashes' || this.role === 'factors') {
      if (hasId) (this.role === 'hashes' ? heads.passwordIds : heads.factorIds).add(h1, h2)
      for (const aspect of this.aspects) aspect(view)(1)
      this.people++
      return this.shared.nextPerson++
    }
    if (hasId && !heads.ids.add(h1, h2)) {
      const column = this.fields!.id.find((name) => view.has(name)) ?? 'id'
      this.issue('repeated-user', at, column)
      for (const membership of this.memberships) membership(view)(1)
      const { previous } = this
      if (!previous || previous.h1 !== h1 || previous.h2 !== h2) return -1
      return previous.person
    }
    const person = this.shared.nextPerson++
    this.previous = hasId ? { h1, h2, person } : null
    heads.people++
    this.people++
    for (const aspect of this.aspects) aspect(view)(1)
    return person
  }

  /** Puts the fingerprint of the record's id into `print`; false when it has none. */
  private identify(view: RecordView): boolean {
    if (this.role === 'users' || !this.system.joinId) {
      return view.printOf('id', this.print)
    }
    const id = this.system.joinId(view)
    if (id !== '') this.fingerprintOf(id)
    return id !== ''
  }

  private fingerprintOf(text: string): void {
    fingerprint(this.text.bytes, 0, this.text.write(text), this.print)
  }
}
