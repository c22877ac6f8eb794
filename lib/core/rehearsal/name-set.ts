import { TextBuffer } from '@/lib/core/intake/cell-text'
import { type Fingerprint, fingerprint, hashInto } from '@/lib/core/intake/value-hash'
import { FingerprintSet } from '@/lib/core/profile/fingerprint-set'
import type { Outcome } from './outcome'

const UPPER_A = 65
const UPPER_Z = 90
const TO_LOWER = 32

/** Values seen so far, whatever their case, as 64-bit fingerprints: at most 16 bytes each at any number, and no value is kept. */
export class NameSet {
  private readonly seen = new FingerprintSet()
  private readonly text = new TextBuffer()
  private readonly print: Fingerprint = { h1: 0, h2: 0, mask: 0 }

  /** False when the value was added before. Of a clean one, which is ASCII, no text is made. */
  add(value: Outcome): boolean {
    return value.bytes ? this.addAscii(value.bytes, value.start, value.end) : this.addText(value.text)
  }

  private addAscii(bytes: Uint8Array, start: number, end: number): boolean {
    const lower = this.text.bytes
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!
      lower[i - start] = byte >= UPPER_A && byte <= UPPER_Z ? byte + TO_LOWER : byte
    }
    hashInto(lower, 0, end - start, this.print)
    return this.seen.add(this.print.h1, this.print.h2)
  }

  private addText(value: string): boolean {
    const length = this.text.write(value.toLowerCase())
    const { h1, h2 } = fingerprint(this.text.bytes, 0, length, this.print)
    return this.seen.add(h1, h2)
  }
}
