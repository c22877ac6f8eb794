const encoder = new TextEncoder()
/** From here on a call of `set` is cheaper than a loop. */
const LONG = 8
const QUOTE = 34
const BACKSLASH = 92
const ZERO = 48
/** Bytes copied at once. */
const WORD = 4
/** A view of a smaller buffer costs more than it saves. */
const LARGE = 1 << 14
const NO_VIEW = new DataView(new ArrayBuffer(0))

/** Text as UTF-8 in a buffer that grows: short pieces are copied in loops, which beats a call of the encoder. */
export class ByteWriter {
  bytes: Uint8Array<ArrayBuffer>
  used = 0
  private view: DataView<ArrayBuffer>
  /** The large buffer that was copied from last, and its view. */
  private source: Uint8Array | null = null
  private sourceView: DataView = NO_VIEW

  constructor(size = 1 << 16) {
    this.bytes = new Uint8Array(size)
    this.view = new DataView(this.bytes.buffer)
  }

  clear(): void {
    this.used = 0
  }

  byte(value: number): void {
    if (this.used === this.bytes.length) this.grow(1)
    this.bytes[this.used++] = value
  }

  /** A JSON string of bytes that need no escape. */
  clean(source: Uint8Array, start: number, end: number): void {
    this.byte(QUOTE)
    this.part(source, start, end)
    this.byte(QUOTE)
  }

  /** `source[start, end)` as it is. Up to three bytes more are copied, and overwritten by what comes next. */
  part(source: Uint8Array, start: number, end: number): void {
    const length = end - start
    if (this.used + length + WORD > this.bytes.length) this.grow(length + WORD)
    const { bytes, view, used } = this
    if (source.length < LARGE || end + WORD > source.length)
      for (let i = 0; i < length; i++) bytes[used + i] = source[start + i]!
    else {
      const from = this.viewOf(source)
      for (let i = 0; i < length; i += WORD) view.setInt32(used + i, from.getInt32(start + i))
    }
    this.used = used + length
  }

  /** All of `source` as it is. */
  copy(source: Uint8Array): void {
    const { length } = source
    if (this.used + length > this.bytes.length) this.grow(length)
    const { bytes, used } = this
    if (length > LONG) bytes.set(source, used)
    else for (let i = 0; i < length; i++) bytes[used + i] = source[i]!
    this.used = used + length
  }

  /** A whole number from 0. */
  number(value: number): void {
    let digits = 1
    for (let limit = 10; value >= limit; limit *= 10) digits++
    if (this.used + digits > this.bytes.length) this.grow(digits)
    let rest = value
    for (let i = this.used + digits - 1; i >= this.used; i--) {
      this.bytes[i] = ZERO + (rest % 10)
      rest = Math.floor(rest / 10)
    }
    this.used += digits
  }

  text(text: string): void {
    if (this.used + text.length * 3 > this.bytes.length) this.grow(text.length * 3)
    this.used += encoder.encodeInto(text, this.bytes.subarray(this.used)).written
  }

  /** A JSON string. */
  quoted(text: string): void {
    if (this.used + text.length + 2 > this.bytes.length) this.grow(text.length + 2)
    const { bytes } = this
    let { used } = this
    bytes[used++] = QUOTE
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code < 32 || code > 126 || code === QUOTE || code === BACKSLASH) {
        this.text(JSON.stringify(text))
        return
      }
      bytes[used++] = code
    }
    bytes[used++] = QUOTE
    this.used = used
  }

  private viewOf(source: Uint8Array): DataView {
    if (source !== this.source) {
      this.source = source
      this.sourceView = new DataView(source.buffer, source.byteOffset, source.length)
    }
    return this.sourceView
  }

  private grow(more: number): void {
    const larger = new Uint8Array((this.used + more) * 2)
    larger.set(this.bytes.subarray(0, this.used))
    this.bytes = larger
    this.view = new DataView(larger.buffer)
  }
}
