import { GrowingBytes } from '../growing-bytes'
import { LONGEST_RECORD } from '../longest-record'

const QUOTE = 34
const BACKSLASH = 92
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
const OPEN_ARRAY = 91
const CLOSE_ARRAY = 93
const COMMA = 44
const COLON = 58

/** Deepest level whose keys are remembered. */
const NAMED_LEVELS = 4
/** Values beside the records are told down to this level, and not more than so many of a file. */
const BESIDE_LEVELS = 3
const BESIDES = 500

export type ScannerEvents = {
  /** An object begins inside the array at `path` ('' is the top level): true when it is a record to hand over. */
  isRecord(path: string, inArray: boolean): boolean
  record(bytes: Uint8Array): void
  /** An array begins at `path`. */
  array(path: string): void
  /** A plain value beside the records, with dots where it stands deeper (`_links.next.href`); `source` is its JSON text. */
  beside(key: string, source: Uint8Array): void
  /** The end of a value at the top level. */
  topEnd(): void
  /** A record longer than a record may be has ended. */
  tooLong?(): void
}

/**
 * Finds where records begin and end in JSON of any size, without parsing what is between them: only strings and
 * brackets matter for that. Bytes may come in any portions.
 */
export class JsonScanner {
  depth = 0
  private buffer: Uint8Array = new Uint8Array(0)
  private readonly store = new GrowingBytes()
  private at = 0
  private isTooLong = false
  /** Records until the next pause, and whether it has come. */
  private untilPause = Number.POSITIVE_INFINITY
  isPaused = false
  private inString = false
  private recordStart = -1
  private recordDepth = 0
  private tokenStart = -1
  private readonly isArray: boolean[] = []
  private readonly keys: string[] = []
  private expectKey = false
  private besides = 0

  constructor(private readonly events: ScannerEvents) {}

  get inside(): boolean {
    return this.depth > 0 || this.inString
  }

  /**
   * Reads on; with `most` only until so many records are read, or a list of records begins. Answers with how many of the
   * bytes were read.
   */
  push(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): number {
    const keep = this.recordStart >= 0 ? this.recordStart : this.tokenStart >= 0 ? this.tokenStart : this.buffer.length
    this.buffer = this.store.join(this.buffer.subarray(keep), bytes)
    this.at -= keep
    if (this.recordStart >= 0) this.recordStart -= keep
    if (this.tokenStart >= 0) this.tokenStart -= keep
    this.untilPause = most
    this.isPaused = false
    this.run()
    this.dropTooLong()
    if (!this.isPaused) return bytes.length
    const left = this.buffer.length - this.at
    this.buffer = this.buffer.subarray(0, this.at)
    return bytes.length - left
  }

  /** What is too long to be handed over need not be kept. */
  private dropTooLong(): void {
    if (this.recordStart >= 0 && this.at - this.recordStart > LONGEST_RECORD) {
      this.isTooLong = true
      this.recordStart = this.at
    }
    if (this.tokenStart >= 0 && this.at - this.tokenStart > LONGEST_RECORD) this.tokenStart = -1
  }

  private run(): void {
    const { buffer } = this
    const end = buffer.length
    let i = this.at
    while (i < end && !this.isPaused) {
      if (this.inString) {
        while (i < end) {
          const byte = buffer[i]!
          if (byte === QUOTE) break
          i += byte === BACKSLASH ? 2 : 1
        }
        if (i >= end) break
        this.inString = false
        i++
        if (this.tokenStart >= 0) this.endString(i)
        continue
      }
      const byte = buffer[i]!
      if (byte === QUOTE) {
        this.inString = true
        if (this.recordStart < 0 && this.depth <= NAMED_LEVELS && this.tokenStart < 0) this.tokenStart = i
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.openBracket(i, byte === OPEN_ARRAY)
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.closeBracket(i)
      else if (this.recordStart < 0) this.other(byte, i)
      i++
    }
    this.at = i
  }

  /** Deeper keys are not remembered, so a deep nest costs no more than a shallow one. */
  private path(): string {
    return this.keys
      .slice(1, Math.min(this.depth, NAMED_LEVELS) + 1)
      .filter((key) => key !== '')
      .join('.')
  }

  private openBracket(at: number, array: boolean): void {
    if (this.recordStart < 0) {
      this.endLiteral(at)
      const path = this.path()
      const inArray = this.depth > 0 && this.isArray[this.depth]!
      if (array) {
        this.events.array(path)
        this.isPaused = this.untilPause < Number.POSITIVE_INFINITY && this.events.isRecord(path, true)
      } else if (this.events.isRecord(path, inArray)) {
        this.recordStart = at
        this.recordDepth = this.depth
      }
      this.expectKey = !array
    }
    this.depth++
    this.isArray[this.depth] = array
    this.keys[this.depth] = ''
  }

  private closeBracket(at: number): void {
    if (this.recordStart < 0) this.endLiteral(at)
    if (this.depth === 0) return
    this.depth--
    this.expectKey = false
    if (this.recordStart >= 0 && this.depth === this.recordDepth) {
      const record = this.buffer.subarray(this.recordStart, at + 1)
      this.recordStart = -1
      if (this.isTooLong || record.length > LONGEST_RECORD) this.events.tooLong?.()
      else this.events.record(record)
      this.isTooLong = false
      this.isPaused = --this.untilPause <= 0
    }
    if (this.depth === 0) this.events.topEnd()
  }

  private other(byte: number, at: number): void {
    if (byte === COMMA) {
      this.endLiteral(at)
      this.expectKey = this.depth > 0 && !this.isArray[this.depth]
    } else if (byte === COLON) this.expectKey = false
    else if (byte <= 32) this.endLiteral(at)
    else if (this.tokenStart < 0 && this.isBeside()) this.tokenStart = at
  }

  private endString(end: number): void {
    const token = this.buffer.subarray(this.tokenStart, end)
    this.tokenStart = -1
    if (this.expectKey) {
      this.keys[this.depth] = new TextDecoder().decode(token.subarray(1, -1))
      this.expectKey = false
    } else this.tellBeside(token)
  }

  private endLiteral(end: number): void {
    if (this.tokenStart < 0) return
    const token = this.buffer.subarray(this.tokenStart, end)
    this.tokenStart = -1
    this.tellBeside(token)
  }

  /** True inside objects only, and not too deep. */
  private isBeside(): boolean {
    if (this.depth < 1 || this.depth > BESIDE_LEVELS) return false
    for (let level = 1; level <= this.depth; level++) if (this.isArray[level]) return false
    return true
  }

  private tellBeside(token: Uint8Array): void {
    if (!this.isBeside() || this.besides++ >= BESIDES) return
    this.events.beside(this.path(), token)
  }
}
