import { ANY_UPPER, NON_ASCII } from '@/lib/core/intake/byte-class'
import { cellText, TextBuffer } from '@/lib/core/intake/cell-text'
import { type Fingerprint, fingerprint } from '@/lib/core/intake/value-hash'
import { FingerprintSet } from './fingerprint-set'

/** What is counted of an attribute people log in with. */
export type Identifiers = Pick<IdentifierCounts, 'add' | 'distinct' | 'collisions'>

/**
 * Distinct values and case collisions of an identifier, counted exactly in one set of case-folded fingerprints, with a
 * second, small one for the values that are not in their folded form.
 */
export class IdentifierCounts {
  private readonly folded = new FingerprintSet()
  private readonly unfolded = new FingerprintSet()
  private readonly text = new TextBuffer()
  private readonly print: Fingerprint = { h1: 0, h2: 0, mask: 0 }

  add(bytes: Uint8Array, start: number, end: number, h1: number, h2: number, mask: number): void {
    if ((mask & (ANY_UPPER | NON_ASCII)) === 0) {
      this.folded.add(h1, h2, true)
      return
    }
    const value = cellText(bytes, start, end, mask)
    const small = value.toLowerCase()
    if (small === value) {
      this.folded.add(h1, h2, true)
      return
    }
    this.unfolded.add(h1, h2)
    const { print, text } = this
    fingerprint(text.bytes, 0, text.write(small), print)
    this.folded.add(print.h1, print.h2)
  }

  get distinct(): number {
    return this.folded.flagged + this.unfolded.size
  }

  /** Groups of equal values after case folding, and the values in them. */
  get collisions(): { groups: number; users: number } {
    return { groups: this.folded.repeated, users: this.folded.repeatedMembers }
  }
}
