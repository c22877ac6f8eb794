import type { JsonObject } from '@/lib/core/json'
import { decodeText } from '../cell-text'
import type { IssueCode } from '../issue-text'
import type { ReaderSession, RecordSink } from '../readers/reader'

const LF = 10
const SAMPLED = 50
const strict = new TextDecoder('utf-8', { fatal: true })
/** A value that came as base64 and is no text: kept out of the statistics, but counted as present. */
export const BINARY_VALUE = '\u0000binary'

/** Reads LDIF entries: folded lines, base64 values, comments, attribute options, change records left out. */
export class LdifSession implements ReaderSession {
  private buffer: Uint8Array = new Uint8Array(0)
  private line = 0
  private entryLine = 0
  private lines: string[] = []
  private waiting: [JsonObject, number][] | null = []
  private entries = 0
  private afterChange = false
  private readonly spellings = new Map(STANDARD)

  constructor(private readonly sink: RecordSink) {}

  push(bytes: Uint8Array): void {
    const joined = new Uint8Array(this.buffer.length + bytes.length)
    joined.set(this.buffer)
    joined.set(bytes, this.buffer.length)
    const end = joined.lastIndexOf(LF)
    if (end >= 0) this.takeAll(joined.subarray(0, end))
    this.buffer = joined.slice(end + 1)
  }

  end(): IssueCode | null {
    if (this.buffer.length > 0) this.take(this.buffer)
    this.endEntry()
    this.release()
    return this.entries === 0 ? 'no-users-found' : null
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
    if (replaced) this.sink.issue('encoding-replaced', this.line)
    if (text === '') this.endEntry()
    else if (text.startsWith(' ')) {
      const last = this.lines.length - 1
      if (last >= 0) this.lines[last] += text.slice(1)
    } else {
      if (this.lines.length === 0) this.entryLine = this.line
      this.lines.push(text)
    }
  }

  private endEntry(): void {
    const lines = this.lines.filter((line) => !line.startsWith('#') && !/^version:/i.test(line))
    this.lines = []
    if (lines.length === 0 || !/^dn:/i.test(lines[0]!)) {
      // A blank line inside a change record leaves its rest without a name; ldapsearch ends with its result.
      const isResult = lines.some((line) => /^(search|result): \d/.test(line))
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
    for (const line of lines) if (line !== change) addValue(entry, line, this.spellings)
    if (!this.waiting) this.sink.record(entry, this.entryLine)
    else if (this.waiting.push([entry, this.entryLine]) === SAMPLED) this.release()
  }

  private release(): void {
    const { waiting } = this
    if (!waiting) return
    this.waiting = null
    this.sink.open({ format: 'ldif', header: null, headerless: false, sample: waiting.map(([entry]) => entry) })
    for (const [entry, at] of waiting) this.sink.record(entry, at)
  }
}

/** Attribute names are the same in any case (RFC 4512); these are written as the standards write them. */
const STANDARD = new Map(
  'objectClass userPassword givenName displayName telephoneNumber facsimileTelephoneNumber homePhone postalAddress postalCode employeeNumber employeeType departmentNumber preferredLanguage memberOf uniqueMember memberUid sAMAccountName userPrincipalName userAccountControl objectGUID objectSid entryUUID whenCreated createTimestamp lastLogonTimestamp pwdLastSet nsAccountLock pwdAccountLockedTime jpegPhoto thumbnailPhoto proxyAddresses physicalDeliveryOfficeName'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
)

/** The first spelling of a name stays for the whole file. */
function spelled(spellings: Map<string, string>, name: string): string {
  const lower = name.toLowerCase()
  const known = spellings.get(lower)
  if (known === undefined) spellings.set(lower, name)
  return known ?? name
}

function addValue(entry: JsonObject, line: string, spellings: Map<string, string>): void {
  const match = /^([^:]+):([:<]?)\s*(.*)$/s.exec(line)
  if (!match) return
  const [, written, how, rest] = match as unknown as [string, string, string, string]
  const name = spelled(spellings, written)
  const value = how === ':' ? fromBase64(rest) : how === '<' ? BINARY_VALUE : rest
  const known = entry[name]
  if (known === undefined) entry[name] = value
  else if (Array.isArray(known)) known.push(value)
  else entry[name] = [known, value]
}

function fromBase64(text: string): string {
  try {
    const raw = atob(text.replace(/\s/g, ''))
    const bytes = Uint8Array.from(raw, (char) => char.charCodeAt(0))
    if (bytes.subarray(0, 64).some((byte) => byte < 9)) return BINARY_VALUE
    return strict.decode(bytes)
  } catch {
    return BINARY_VALUE
  }
}
