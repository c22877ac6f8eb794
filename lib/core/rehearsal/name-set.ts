import { TextBuffer } from '@/lib/core/intake/cell-text'
import { type Fingerprint, hashInto } from '@/lib/core/intake/value-hash'
import { FingerprintSet } from '@/lib/core/profile/fingerprint-set'
import type { Outcome } from './outcome'

const UPPER_A = 65
const UPPER_Z = 90
const TO_LOWER = 32
const FIRST_OTHER = 128

/** Values seen so far, whatever their case, as 64-bit fingerprints: at most 16 bytes each at any number, and no value is kept. */
export class NameSet {
  private readonly seen = new FingerprintSet()
  private readonly text = new TextBuffer()
  private readonly print: Fingerprint = { h1: 0, h2: 0, mask: 0 }

  /** False when the value was added before. Of a clean one no text is made, if it is ASCII. */
  add(value: Outcome): boolean {
    const length = value.bytes ? this.fold(value.bytes, value.start, value.end) : -1
    return this.addBytes(length < 0 ? this.text.write(value.text.toLowerCase()) : length)
  }

  /** Puts ASCII with small letters into the buffer; how many bytes, -1 for other text. */
  private fold(bytes: Uint8Array, start: number, end: number): number {
    const lower = this.text.bytes
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!
      if (byte >= FIRST_OTHER) return -1
      lower[i - start] = byte >= UPPER_A && byte <= UPPER_Z ? byte + TO_LOWER : byte
    }
    return end - start
  }

  private addBytes(length: number): boolean {
    hashInto(this.text.bytes, 0, length, this.print)
    return this.seen.add(this.print.h1, this.print.h2)
  }
}
