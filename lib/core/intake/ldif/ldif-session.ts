import type { JsonObject } from '@/lib/core/json'
import { BulkFeed } from '../bulk-feed'
import { decodeText } from '../cell-text'
import { GrowingBytes } from '../growing-bytes'
import type { IssueCode } from '../issue-text'
import { LONGEST_RECORD } from '../longest-record'
import type { BulkRecords, ReaderSession, RecordSink } from '../readers/reader'
import { BINARY_VALUE, fromBase64, isGuid } from './base64-value'

const LF = 10
const CR = 13
const SAMPLED = 50
const NOTHING = new Uint8Array(0)
/** What ldapsearch ends with when the server stopped it (RFC 4511: 3, 4 and 11). */
const LIMIT = /^result: (?:3|4|11) (.+)/

/** Reads LDIF entries: folded lines, base64 values, comments, attribute options, change records left out. */
export class LdifSession implements ReaderSession {
  /** The unfinished line. */
  private buffer: Uint8Array = NOTHING
  private readonly buffers = new GrowingBytes()
  private isLineTooLong = false
  private line = 0
  private entryLine = 0
  /** UTF-16 units of the entry so far. */
  private entrySize = 0
  private lines: string[] = []
  private waiting: [JsonObject, number][] | null = []
  private entries = 0
  private afterChange = false
  private readonly spellings = new Map(STANDARD)
  /** Who counts plain entries in bulk. */
  private bulk: BulkRecords | null = null
  private inBulk = 0
  private bulkFeed: BulkFeed | null = null

  constructor(private readonly sink: RecordSink) {}

  push(bytes: Uint8Array): void {
    let at = 0
    while (!this.bulkFeed && at < bytes.length) {
      at += this.waiting || this.bulk ? this.read(bytes.subarray(at), 1) : this.readAll(bytes.subarray(at))
      if (this.bulk && this.isBetween) {
        const reader = { read: this.read.bind(this), isBetween: () => this.isBetween }
        this.bulkFeed = new BulkFeed(this.bulk, reader)
      }
    }
    if (at < bytes.length) this.bulkFeed?.push(bytes.subarray(at))
  }

  end(): IssueCode | null {
    this.bulkFeed?.end()
    if (this.buffer.length > 0 || this.isLineTooLong) this.take(this.buffer)
    this.endEntry()
    this.release()
    return this.entries + (this.bulk?.records ?? 0) === 0 ? 'no-users-found' : null
  }

  private get isBetween(): boolean {
    return this.lines.length === 0 && this.buffer.length === 0 && !this.isLineTooLong
  }

  /** Reads up to `most` entries line by line; bytes read. */
  private read(bytes: Uint8Array, most: number): number {
    const inBulk = this.bulk?.records ?? 0
    if (inBulk > this.inBulk) this.afterChange = false
    this.inBulk = inBulk
    let from = 0
    for (let n = 0; n < most; ) {
      const end = bytes.indexOf(LF, from)
      if (end < 0) {
        this.keep(bytes.subarray(from))
        return bytes.length
      }
      this.keep(bytes.subarray(from, end))
      const line = this.buffer
      this.buffer = NOTHING
      const isBlank = !this.isLineTooLong && (line.length === 0 || (line.length === 1 && line[0] === CR))
      if (isBlank && this.lines.length > 0) n++
      this.take(line)
      from = end + 1
    }
    return from
  }

  /** Bytes of the line in hand; nothing is kept of one that is too long. */
  private keep(bytes: Uint8Array): void {
    this.isLineTooLong ||= this.buffer.length + bytes.length > LONGEST_RECORD
    this.buffer = this.isLineTooLong ? NOTHING : this.buffers.join(this.buffer, bytes)
  }

  private readAll(bytes: Uint8Array): number {
    const isLong = this.isLineTooLong || this.buffer.length + bytes.length > LONGEST_RECORD
    if (isLong) return this.read(bytes, Number.POSITIVE_INFINITY)
    const joined = this.buffers.join(this.buffer, bytes)
    const end = joined.lastIndexOf(LF)
    if (end >= 0) this.takeAll(joined.subarray(0, end))
    this.buffer = joined.subarray(end + 1)
    return bytes.length
  }

  /** Whole lines: decoded at once where all of them are UTF-8, else one by one, so that one bad byte spoils one line. */
  private takeAll(bytes: Uint8Array): void {
    const { text, replaced } = decodeText(bytes)
    if (!replaced) {
      for (const line of text.split('\n')) this.takeText(line.endsWith('\r') ? line.slice(0, -1) : line, false)
      return
    }
    for (let from = 0; from <= bytes.length; ) {
      const next = bytes.indexOf(LF, from)
      const end = next < 0 ? bytes.length : next
      this.take(bytes.subarray(from, end))
      from = end + 1
    }
  }

  private take(bytes: Uint8Array): void {
    const { text, replaced } = decodeText(bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes)
    this.takeText(text, replaced)
  }

  private takeText(text: string, replaced: boolean): void {
    this.line++
    const at = this.line + (this.bulk?.lines ?? 0)
    if (replaced) this.sink.issue('encoding-replaced', at)
    this.entrySize += this.isLineTooLong ? LONGEST_RECORD + 1 : text.length
    const isBlank = text === '' && !this.isLineTooLong
    this.isLineTooLong = false
    if (isBlank) this.endEntry()
    else if (this.entrySize > LONGEST_RECORD) {
      if (this.lines.length === 0) this.entryLine = at
      this.lines = ['']
    } else if (text.startsWith(' ')) {
      const last = this.lines.length - 1
      if (last >= 0) this.lines[last] += text.slice(1)
    } else {
      if (this.lines.length === 0) this.entryLine = at
      this.lines.push(text)
    }
  }

  private endEntry(): void {
    const isTooLong = this.entrySize > LONGEST_RECORD
    this.entrySize = 0
    if (isTooLong) {
      this.lines = []
      this.sink.issue('record-too-long', this.entryLine, null, 'LDIF')
      return
    }
    const lines = this.lines.filter((line) => !line.startsWith('#') && !/^version:/i.test(line))
    this.lines = []
    if (lines.length === 0 || !/^dn:/i.test(lines[0]!)) {
      // A blank line inside a change record leaves its rest without a name; ldapsearch ends with its result.
      const isResult = lines.some((line) => /^(search|result|ref): \S/.test(line))
      const limit = lines.map((line) => LIMIT.exec(line)?.[1]).find((found) => found !== undefined)
      if (limit) this.sink.issue('search-limit', this.entryLine, null, limit.toLowerCase())
      if (lines.length > 0 && !this.afterChange && !isResult)
        this.sink.issue('bad-record', this.entryLine, null, 'LDIF')
      return
    }
    this.entries++
    const change = lines.find((line) => /^changetype:/i.test(line))
    this.afterChange = change !== undefined && !/:\s*add\s*$/i.test(change)
    if (this.afterChange) {
      this.sink.issue('change-records', this.entryLine)
      return
    }
    const entry: JsonObject = {}
    for (const line of lines) if (line !== change) this.addValue(entry, line)
    if (!this.waiting) this.sink.record(entry, this.entryLine)
    else if (this.waiting.push([entry, this.entryLine]) === SAMPLED) this.release()
  }

  private release(): void {
    const { waiting } = this
    if (!waiting) return
    this.waiting = null
    this.sink.open({ format: 'ldif', header: null, headerless: false, sample: waiting.map(([entry]) => entry) })
    // The kernel knows no GUIDs, and takes all of them for one value.
    const hasGuids = waiting.some(([entry]) => isGuid(entry.objectGUID))
    this.bulk = hasGuids ? null : (this.sink.bulkRecords?.('entries', (bytes) => this.entryIn(bytes)) ?? null)
    for (const [entry, at] of waiting) this.sink.record(entry, at)
  }

  /** The entry in the bytes of a plain one, for a question about it. */
  private entryIn(bytes: Uint8Array): JsonObject {
    const lines: string[] = []
    for (const line of decodeText(bytes).text.split(/\r?\n/)) {
      if (line.startsWith(' ') && lines.length > 0) lines[lines.length - 1] += line.slice(1)
      else if (line !== '') lines.push(line)
    }
    const entry: JsonObject = {}
    for (const line of lines) if (!line.startsWith('#')) this.addValue(entry, line)
    return entry
  }

  private addValue(entry: JsonObject, line: string): void {
    const match = /^([^:]+):([:<]?)\s*(.*)$/s.exec(line)
    if (!match) return
    const [, written, how, rest] = match as unknown as [string, string, string, string]
    const name = this.spelled(written)
    const value = how === ':' ? fromBase64(rest) : how === '<' ? BINARY_VALUE : rest
    const known = entry[name]
    if (known === undefined) entry[name] = value
    else if (Array.isArray(known)) known.push(value)
    else entry[name] = [known, value]
  }

  /** The first spelling of a name stays for the whole file. */
  private spelled(written: string): string {
    const lower = written.toLowerCase()
    const known = this.spellings.get(lower)
    if (known === undefined) this.spellings.set(lower, written)
    const name = known ?? written
    this.bulk?.spelled(written, name)
    return name
  }
}

/** Attribute names are the same in any case (RFC 4512); these are written as the standards write them. */
const STANDARD = new Map(
  'objectClass userPassword givenName displayName telephoneNumber facsimileTelephoneNumber homePhone postalAddress postalCode employeeNumber employeeType departmentNumber preferredLanguage memberOf uniqueMember memberUid sAMAccountName userPrincipalName userAccountControl objectGUID objectSid entryUUID whenCreated createTimestamp lastLogonTimestamp pwdLastSet nsAccountLock pwdAccountLockedTime jpegPhoto thumbnailPhoto proxyAddresses physicalDeliveryOfficeName'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
)
