import { TextBuffer } from '@/lib/core/intake/cell-text'
import { type Fingerprint, fingerprint } from '@/lib/core/intake/value-hash'
import { FingerprintSet } from '@/lib/core/profile/fingerprint-set'

/** Values seen so far as 64-bit fingerprints: at most 16 bytes each at any number, and no value is kept. */
export class NameSet {
  private readonly seen = new FingerprintSet()
  private readonly text = new TextBuffer()
  private readonly print: Fingerprint = { h1: 0, h2: 0, mask: 0 }

  /** False when an equal value was added before. */
  add(value: string): boolean {
    const { h1, h2 } = fingerprint(this.text.bytes, 0, this.text.write(value), this.print)
    return this.seen.add(h1, h2)
  }
}
