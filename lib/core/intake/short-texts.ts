const SLOTS = 256
const WIDTH = 32

/**
 * Texts of short ASCII values, made once for values that come again and again, such as states and groups: a look costs less
 * than making a text. Of two values with one place the later stays.
 */
export class ShortTexts {
  private readonly texts: string[] = new Array(SLOTS).fill('')
  private readonly bytes = new Uint8Array(SLOTS * WIDTH)
  private readonly lengths = new Uint8Array(SLOTS)

  /** Whether a value of this length may be asked for. */
  static takes(length: number): boolean {
    return length > 0 && length <= WIDTH
  }

  /** The text of `bytes[start, end)`, which are ASCII. */
  text(bytes: Uint8Array, start: number, end: number): string {
    const length = end - start
    const middle = bytes[start + (length >> 1)]!
    const slot = (bytes[start]! * 31 + middle * 7 + bytes[end - 1]! * 17 + length) & (SLOTS - 1)
    if (this.lengths[slot] === length && this.isAt(slot * WIDTH, bytes, start, end)) return this.texts[slot]!
    let text = ''
    for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!)
    this.bytes.set(bytes.subarray(start, end), slot * WIDTH)
    this.lengths[slot] = length
    this.texts[slot] = text
    return text
  }

  private isAt(place: number, bytes: Uint8Array, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.bytes[place + i - start] !== bytes[i]) return false
    return true
  }
}
