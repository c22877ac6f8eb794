import { FingerprintSet } from './fingerprint-set'
import { fingerprint, h1, h2 } from './hash'
import { allocate } from './memory'
import { clearWaiting, first, second, wait, waiting } from './waiting'

/**
 * Small letters for `bytes` bytes of UTF-8 at `text`, written to `into` (three times as long): how many bytes, or -1
 * when nothing changes. Unicode's tables are the host's.
 */
@external("host", "foldCase")
declare function foldCase(text: usize, bytes: i32, into: usize): i32

const LONGEST: i32 = 1 << 16
let folded: usize = 0
let seen: u64 = 0

/** Distinct values and case collisions of an identifier; the same rules as lib/core/profile/identifier-counts.ts. */
export class Identifier {
  readonly folded: FingerprintSet = new FingerprintSet()
  readonly unfolded: FingerprintSet = new FingerprintSet()

  /** `isFolded`: the value has no capital and nothing outside ASCII. */
  add(text: usize, bytes: i32, h: u32, l: u32, isFolded: bool): void {
    if (isFolded) {
      wait(h, l, true, 0)
      return
    }
    if (folded === 0) folded = allocate(LONGEST * 3 + 64)
    const written = bytes <= LONGEST ? foldCase(text, bytes, folded) : -1
    if (written < 0) {
      wait(h, l, true, 0)
      return
    }
    this.unfolded.add(h, l, false)
    fingerprint(folded, written)
    this.folded.add(h1, h2, false)
  }

  /** Adds what waits. */
  flush(): void {
    const folded = this.folded
    for (let i = 0; i < waiting; i++) seen |= folded.touch(first[i], second[i])
    for (let i = 0; i < waiting; i++) folded.add(first[i], second[i], true)
    clearWaiting()
  }
}
