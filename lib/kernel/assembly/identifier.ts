import { FingerprintSet } from './fingerprint-set'
import { fingerprint, h1, h2 } from './hash'
import { allocate } from './memory'

/**
 * Small letters for `bytes` bytes of UTF-8 at `text`, written to `into` (three times as long): how many bytes, or -1
 * when nothing changes. Unicode's tables are the host's.
 */
@external("host", "foldCase")
declare function foldCase(text: usize, bytes: i32, into: usize): i32

const LONGEST: i32 = 1 << 16
let folded: usize = 0

/** Distinct values and case collisions of an identifier; the same rules as lib/core/profile/identifier-counts.ts. */
export class Identifier {
  readonly folded: FingerprintSet = new FingerprintSet()
  readonly unfolded: FingerprintSet = new FingerprintSet()

  /** `isFolded`: the value has no capital and nothing outside ASCII. */
  add(text: usize, bytes: i32, first: u32, second: u32, isFolded: bool): void {
    if (isFolded) {
      this.folded.add(first, second, true)
      return
    }
    if (folded === 0) folded = allocate(LONGEST * 3 + 64)
    const written = bytes <= LONGEST ? foldCase(text, bytes, folded) : -1
    if (written < 0) {
      this.folded.add(first, second, true)
      return
    }
    this.unfolded.add(first, second, false)
    fingerprint(folded, written)
    this.folded.add(h1, h2, false)
  }
}
