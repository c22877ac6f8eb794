import { Gunzip } from 'fflate'
import { decodeText } from './cell-text'
import { detectContainer } from './container'
import { ISSUE_TEXT, type IssueCode } from './issue-text'
import type { IntakeError } from './issues'
import { READERS } from './readers'
import type { Passed, Reader, ReaderSession, RecordSink } from './readers/reader'

const MAGIC_BYTES = 4096
/** Bytes a reader is chosen by. */
const HEAD = 65_536
/** Bytes of gzip unpacked at once. Deflate makes at most about a thousand of one, so a bomb fills 17 MB and not the memory. */
const PACKED = 16_384

/** One file on its way in: unpacks, decodes to UTF-8, chooses the reader by content, and passes the bytes on. */
export class FileIntake {
  error: IntakeError | null = null
  reader: Reader | null = null
  gzip = false
  ended = false
  private waiting: Uint8Array[] = []
  private waitingBytes = 0
  private toText: ((bytes: Uint8Array, final: boolean) => void) | null = null
  private head: Uint8Array[] = []
  private headBytes = 0
  private session: ReaderSession | null = null

  constructor(
    readonly file: string,
    private readonly sink: RecordSink,
  ) {}

  /** True while the bytes are only kept: they are read when the file ends. */
  get isHeld(): boolean {
    return this.session?.isHeld ?? false
  }

  push(bytes: Uint8Array): void {
    if (this.error || bytes.length === 0) return
    if (this.toText) {
      this.toText(bytes, false)
      return
    }
    this.waiting.push(bytes)
    this.waitingBytes += bytes.length
    if (this.waitingBytes >= MAGIC_BYTES) this.openContainer()
  }

  end(passed?: Passed): void {
    if (this.ended) return
    this.ended = true
    if (this.error) return
    if (!this.toText && this.waitingBytes === 0) this.fail('empty-file')
    if (!this.error && !this.toText) this.openContainer()
    if (!this.error) this.toText?.(new Uint8Array(0), true)
    if (this.error) return
    if (!this.session) this.chooseReader()
    if (this.error) return
    const refusal = this.session!.end(passed)
    if (typeof refusal === 'string') this.fail(refusal)
    else if (refusal) this.fail(refusal.code, refusal.detail)
  }

  private openContainer(): void {
    const bytes = join(this.waiting, this.waitingBytes)
    this.waiting = []
    const container = detectContainer(bytes)
    if (container.kind === 'unreadable') {
      this.fail('binary-file', container.what)
      return
    }
    if (container.kind === 'gzip' && !this.gzip) {
      this.gzip = true
      this.toText = this.unpack()
      this.toText(bytes, false)
      return
    }
    if (container.kind === 'gzip') {
      this.fail('binary-file', 'a gzip file inside a gzip file; unpack it first')
      return
    }
    if (container.kind === 'zip') {
      this.toText = (packed) => this.read(packed)
      this.toText(bytes, false)
      return
    }
    this.toText = this.decoder(container.encoding)
    this.toText(bytes.subarray(container.skip), false)
  }

  private unpack(): (bytes: Uint8Array, final: boolean) => void {
    let isOver = false
    const gunzip = new Gunzip((chunk, final) => {
      isOver ||= final
      if (inner) inner(chunk, false)
      else {
        this.waiting.push(chunk)
        this.waitingBytes += chunk.length
        if (this.waitingBytes >= MAGIC_BYTES) open()
      }
    })
    let inner: ((bytes: Uint8Array, final: boolean) => void) | null = null
    const open = () => {
      const outer = this.toText
      this.openContainer()
      inner = this.toText === outer ? null : this.toText
      this.toText = outer
    }
    this.waitingBytes = 0
    return (bytes, final) => {
      try {
        for (let at = 0; at < bytes.length && !this.error; at += PACKED)
          gunzip.push(bytes.slice(at, at + PACKED), false)
        if (!final) return
        if (!isOver) gunzip.push(new Uint8Array(0), true)
      } catch {
        this.fail('gzip-broken')
        return
      }
      if (!inner && this.waitingBytes === 0) this.fail('empty-file')
      else if (!inner) open()
      inner?.(new Uint8Array(0), true)
    }
  }

  private decoder(encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): (bytes: Uint8Array, final: boolean) => void {
    if (encoding === 'utf-8') return (bytes) => this.read(bytes)
    const decoder = new TextDecoder(encoding)
    const encoder = new TextEncoder()
    return (bytes, final) => this.read(encoder.encode(decoder.decode(bytes, { stream: !final })))
  }

  /** UTF-8 bytes of the text. */
  private read(bytes: Uint8Array): void {
    if (this.error || bytes.length === 0) return
    if (this.session) {
      this.session.push(bytes)
      return
    }
    this.head.push(bytes)
    this.headBytes += bytes.length
    if (this.headBytes >= HEAD) this.chooseReader()
  }

  private chooseReader(): void {
    const all = join(this.head, this.headBytes)
    this.head = []
    const head = all.subarray(0, HEAD)
    const { text } = decodeText(head)
    if (text.trim() === '') {
      this.fail('empty-file')
      return
    }
    const [best] = READERS.map((reader) => ({ reader, score: reader.detect(head, text).score })).sort(
      (a, b) => b.score - a.score,
    )
    if (!best || best.score === 0) {
      this.fail('no-format')
      return
    }
    this.reader = best.reader
    this.session = best.reader.open(head, this.sink)
    this.session.push(all)
  }

  private fail(code: IssueCode, detail = ''): void {
    const where = { file: this.file, row: null, column: null }
    this.error = { code, message: ISSUE_TEXT[code]({ ...where, count: 1, detail }), where }
  }
}

function join(parts: Uint8Array[], bytes: number): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const all = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
