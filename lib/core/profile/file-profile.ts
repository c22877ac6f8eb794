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
import type { AttributeTable } from './attribute-table'
import { type Aspect, aspectsOf, membershipsOf } from './count-person'
import type { HeadCount } from './head-count'
import type { MakeKernel } from './kernel/kernel'
import type { Counting, LastPerson } from './kernel/kernel-feed'
import type { KernelRecords } from './kernel/kernel-records'
import type { KernelRows } from './kernel/kernel-rows'
import { openRecords, openRows, type UserFile } from './kernel/open-kernel'
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
  /** Known to be about something else than users. */
  isCompanion = false
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
    const { recognised, fields, role, companion } = identifyFile(shape, this.besides, this.told)
    this.isCompanion = companion !== undefined
    if (companion && role !== 'factors') this.issue('companion-file', null, null, companion)
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

  /** The kernel, where it can count this table of users; the plain code of `row` otherwise. */
  bulk(dialect: Dialect): KernelRows | null {
    const file = this.userFile()
    const opened = file && this.makeKernel ? openRows(this.makeKernel, file, dialect) : null
    if (!opened) return null
    this.rows = opened.table
    this.bulkRows = opened.bulk
    return opened.bulk
  }

  /** The kernel, where it can count these nested records of users; the plain code of `record` otherwise. */
  bulkRecords(form: RecordForm, parse: (bytes: Uint8Array) => JsonObject | null): KernelRecords | null {
    const file = this.userFile()
    this.nested =
      file && this.makeKernel ? openRecords(this.makeKernel, file, { view: this.objectView, form, parse }) : null
    return this.nested
  }

  /** The file is read: the kernel may go on to the next one. */
  close(): void {
    this.refresh()
    this.bulkRows = null
    this.nested = null
  }

  /** Brings what the kernel counted to where the profile is made. */
  refresh(): void {
    this.bulkRows?.refresh()
    this.nested?.refresh()
  }

  /** What the kernel has to know of this file; null when it is none of users. */
  private userFile(): UserFile | null {
    const { shape, fields, system, aspects, shared } = this
    if (!shape || !fields || this.role !== 'users') return null
    const { attributes, heads, issues } = shared
    const counting: Counting = {
      nextPerson: () => shared.nextPerson,
      counted: (times, people, last) => {
        this.records += times
        this.people += people
        heads.people += people
        shared.nextPerson += people
        if (people > 0) this.previous = last
      },
    }
    const { file: name, bytes } = this
    return { name, bytes, shape, system, fields, aspects, attributes, heads, issues, counting }
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
    const values = this.system.wrapping?.unwrap(record) ?? record
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
