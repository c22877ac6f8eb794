import { isJsonObject, type JsonObject } from '@/lib/core/json'
import type { IssueCode } from '../issue-text'
import type { FormatId, ReaderSession, RecordSink } from '../readers/reader'
import { findLayout, type JsonLayout } from './json-layout'
import { JsonScanner } from './json-scanner'
import { parseRecord } from './parse-record'

/** Bytes looked at before the first record is counted. */
const HEAD = 1 << 20
const SAMPLED = 50

/** Reads JSON of any size record by record: lines, an array, or an array somewhere inside an object. */
export class JsonSession implements ReaderSession {
  private head: Uint8Array[] = []
  private headBytes = 0
  private layout: JsonLayout | null = null
  private scanner: JsonScanner | null = null
  private line: Uint8Array = new Uint8Array(0)
  private waiting: [JsonObject, number][] | null = []
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
    if (this.layout?.kind === 'lines') this.takeLine(this.line)
    else if (this.scanner?.inside) {
      if (this.records === 0) return 'json-broken'
      this.sink.issue('truncated-file', null, null, String(this.records))
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
    })
  }

  private feed(bytes: Uint8Array): void {
    if (this.scanner) {
      this.scanner.push(bytes)
      return
    }
    let from = 0
    for (;;) {
      const end = bytes.indexOf(10, from)
      if (end < 0) break
      if (this.line.length > 0) {
        this.takeLine(joined(this.line, bytes.subarray(from, end)))
        this.line = new Uint8Array(0)
      } else this.takeLine(bytes.subarray(from, end))
      from = end + 1
    }
    if (from < bytes.length) this.line = joined(this.line, bytes.subarray(from))
  }

  private takeLine(bytes: Uint8Array): void {
    let end = bytes.length
    while (end > 0 && bytes[end - 1]! <= 32) end--
    if (end > 0) this.take(bytes.subarray(0, end))
  }

  private take(bytes: Uint8Array): void {
    this.number++
    const { value, replaced } = parseRecord(bytes)
    if (replaced) this.sink.issue('encoding-replaced', this.number)
    if (isJsonObject(value)) {
      this.records++
      if (!this.waiting) this.sink.record(value, this.number)
      else if (this.waiting.push([value, this.number]) === SAMPLED) this.release()
    } else this.sink.issue('bad-record', this.number, null, 'JSON')
  }

  /** The sample is complete: opens the sink and hands over what waited. */
  private release(): void {
    const { waiting } = this
    if (!waiting) return
    this.waiting = null
    const format = this.layout?.kind === 'lines' ? 'ndjson' : this.format
    this.sink.open({ format, header: null, headerless: false, sample: waiting.map(([record]) => record) })
    for (const [record, at] of waiting) this.sink.record(record, at)
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
