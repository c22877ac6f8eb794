const encoder = new TextEncoder()
/** From here on a call of `set` is cheaper than a loop. */
const LONG = 40
const QUOTE = 34
const BACKSLASH = 92

/** Text as UTF-8 in a buffer that grows: short pieces are copied byte by byte, which beats a call of the encoder. */
export class ByteWriter {
  bytes: Uint8Array<ArrayBuffer>
  used = 0

  constructor(size = 1 << 16) {
    this.bytes = new Uint8Array(size)
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
    if (this.used + end - start + 2 > this.bytes.length) this.grow(end - start + 2)
    const { bytes } = this
    let { used } = this
    bytes[used++] = QUOTE
    for (let i = start; i < end; i++) bytes[used++] = source[i]!
    bytes[used++] = QUOTE
    this.used = used
  }

  /** `source[start, end)` as it is. */
  copy(source: Uint8Array, start = 0, end = source.length): void {
    const length = end - start
    if (this.used + length > this.bytes.length) this.grow(length)
    const { bytes } = this
    if (length > LONG) {
      bytes.set(length === source.length ? source : source.subarray(start, end), this.used)
      this.used += length
      return
    }
    let { used } = this
    for (let i = start; i < end; i++) bytes[used++] = source[i]!
    this.used = used
  }

  /** A whole number from 0. */
  number(value: number): void {
    const digits = String(value)
    for (let i = 0; i < digits.length; i++) this.byte(digits.charCodeAt(i))
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

  private grow(more: number): void {
    const larger = new Uint8Array((this.used + more) * 2)
    larger.set(this.bytes.subarray(0, this.used))
    this.bytes = larger
  }
}
