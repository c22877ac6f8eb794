import { isJsonObject, type JsonObject } from '@/lib/core/json'
import { BulkFeed } from '../bulk-feed'
import { GrowingBytes } from '../growing-bytes'
import type { IssueCode } from '../issue-text'
import { LONGEST_RECORD } from '../longest-record'
import type { BulkRecords, FormatId, ReaderSession, RecordSink } from '../readers/reader'
import { findLayout, type JsonLayout } from './json-layout'
import { JsonScanner } from './json-scanner'
import { parseRecord } from './parse-record'

/** Bytes looked at before the first record is counted. */
const HEAD = 1 << 20
const SAMPLED = 50
const NOTHING = new Uint8Array(0)

/** Reads JSON of any size record by record: lines, an array, or an array somewhere inside an object. */
export class JsonSession implements ReaderSession {
  private head: Uint8Array[] = []
  private headBytes = 0
  private layout: JsonLayout | null = null
  private scanner: JsonScanner | null = null
  /** The unfinished line; of one that is too long, nothing is kept. */
  private line: Uint8Array = NOTHING
  private readonly lines = new GrowingBytes()
  private isLineTooLong = false
  private waiting: [JsonObject, number][] | null = []
  /** Who counts plain records in bulk. */
  private bulk: BulkRecords | null = null
  private bulkFeed: BulkFeed | null = null
  private isBetween = true
  private records = 0
  private number = 0

  constructor(
    private readonly sink: RecordSink,
    private readonly format: FormatId,
  ) {}

  push(bytes: Uint8Array): void {
    if (this.layout) {
      this.feed(bytes)
      return
    }
    this.head.push(bytes)
    this.headBytes += bytes.length
    if (this.headBytes >= HEAD) this.start(false)
  }

  end(): IssueCode | null {
    if (!this.layout) this.start(true)
    this.bulkFeed?.end()
    if (this.layout?.kind === 'lines') this.takeLine(NOTHING)
    else if (this.scanner?.inside) {
      const records = this.records + (this.bulk?.records ?? 0)
      if (records === 0) return 'json-broken'
      this.sink.issue('truncated-file', null, null, String(records))
    }
    this.release()
    return null
  }

  private start(whole: boolean): void {
    const all = new Uint8Array(this.headBytes)
    let at = 0
    for (const part of this.head) {
      all.set(part, at)
      at += part.length
    }
    this.head = []
    this.layout = findLayout(all.subarray(0, HEAD), whole)
    this.scanner = this.layout.kind === 'lines' ? null : this.recordScanner(this.layout)
    this.feed(all)
  }

  private recordScanner(layout: JsonLayout): JsonScanner {
    return new JsonScanner({
      isRecord(path, inArray) {
        if (layout.kind === 'array') return inArray && path === ''
        if (layout.kind === 'member') return path === layout.path && !inArray
        if (layout.kind === 'values') return path === '' && !inArray
        return layout.kind === 'wrapped' && inArray && layout.paths.has(path)
      },
      record: (bytes) => this.take(bytes),
      array: () => undefined,
      beside: (key, source) => {
        const value = parseRecord(source).value
        if (value !== undefined && layout.kind !== 'values') this.sink.beside(key, value)
      },
      topEnd: () => undefined,
      tooLong: () => this.tellTooLong(),
    })
  }

  /** Bytes for whoever reads them now; the bulk takes over between two records, once the sample is complete. */
  private feed(bytes: Uint8Array): void {
    let at = 0
    while (!this.bulkFeed && at < bytes.length) {
      at += this.read(bytes.subarray(at), this.bulk ? 1 : this.waiting ? SAMPLED : Number.POSITIVE_INFINITY)
      if (this.bulk && this.isBetween) {
        const reader = { read: this.read.bind(this), isBetween: () => this.isBetween }
        this.bulkFeed = new BulkFeed(this.bulk, reader)
      }
    }
    if (at < bytes.length) this.bulkFeed?.push(bytes.subarray(at))
  }

  /** Reads up to `most` records; bytes read. */
  private read(bytes: Uint8Array, most: number): number {
    if (this.scanner) {
      const read = this.scanner.push(bytes, most)
      this.isBetween = this.scanner.isPaused
      return read
    }
    let from = 0
    for (let n = 0; n < most; n++) {
      const end = bytes.indexOf(10, from)
      if (end < 0) {
        this.keepLine(bytes.subarray(from))
        return bytes.length
      }
      this.takeLine(bytes.subarray(from, end))
      from = end + 1
    }
    this.isBetween = true
    return from
  }

  private keepLine(bytes: Uint8Array): void {
    this.isLineTooLong ||= this.line.length + bytes.length > LONGEST_RECORD
    this.line = this.isLineTooLong ? NOTHING : this.lines.join(this.line, bytes)
    this.isBetween = this.line.length === 0 && !this.isLineTooLong
  }

  /** Takes the line that `bytes` end. */
  private takeLine(bytes: Uint8Array): void {
    this.keepLine(bytes)
    const { line, isLineTooLong } = this
    this.line = NOTHING
    this.isLineTooLong = false
    let end = line.length
    while (end > 0 && line[end - 1]! <= 32) end--
    if (isLineTooLong) this.tellTooLong()
    else if (end > 0) this.take(line.subarray(0, end))
  }

  private tellTooLong(): void {
    this.number++
    this.sink.issue('record-too-long', this.at)
  }

  /** The number of the record in hand. */
  private get at(): number {
    return this.number + (this.bulk?.records ?? 0)
  }

  private take(bytes: Uint8Array): void {
    this.number++
    const { value, replaced } = parseRecord(bytes)
    if (replaced) this.sink.issue('encoding-replaced', this.at)
    if (isJsonObject(value)) {
      this.records++
      if (!this.waiting) this.sink.record(value, this.at)
      else if (this.waiting.push([value, this.at]) === SAMPLED) this.release()
    } else this.sink.issue('bad-record', this.at, null, 'JSON')
  }

  /** The sample is complete: opens the sink and hands over what waited. */
  private release(): void {
    const { waiting } = this
    if (!waiting) return
    this.waiting = null
    const isLines = this.layout?.kind === 'lines'
    const format = isLines ? 'ndjson' : this.format
    this.sink.open({ format, header: null, headerless: false, sample: waiting.map(([record]) => record) })
    this.bulk = this.sink.bulkRecords?.(isLines ? 'lines' : 'objects', recordIn) ?? null
    for (const [record, at] of waiting) this.sink.record(record, at)
  }
}

/** The object in bytes that may start with a comma or spaces and end with spaces. */
function recordIn(bytes: Uint8Array): JsonObject | null {
  const { value } = parseRecord(bytes.subarray(bytes.indexOf(123), bytes.lastIndexOf(125) + 1))
  return isJsonObject(value) ? value : null
}
