import { ANY_UPPER, NON_ASCII } from './byte-class'
import { FingerprintSet } from './fingerprint-set'
import { fingerprint } from './hash'
import { allocate } from './memory'
import { clearWaiting, wait, waiting, waitingPrints } from './waiting'

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

  /** A value with its byte mask: without capitals and anything outside ASCII it is its own small form. */
  @inline
  add(text: usize, bytes: i32, print: u64, mask: u32): void {
    if ((mask & (ANY_UPPER | NON_ASCII)) === 0) wait(print, true, 0)
    else this.addUnfolded(text, bytes, print)
  }

  /** Adds what waits. */
  flush(): void {
    const folded = this.folded
    for (let i = 0; i < waiting; i++) seen |= folded.touch(waitingPrints[i])
    for (let i = 0; i < waiting; i++) folded.add(waitingPrints[i], true)
    clearWaiting()
  }

  private addUnfolded(text: usize, bytes: i32, print: u64): void {
    if (folded === 0) folded = allocate(LONGEST * 3 + 64)
    const written = bytes <= LONGEST ? foldCase(text, bytes, folded) : -1
    if (written < 0) {
      wait(print, true, 0)
      return
    }
    this.unfolded.add(print, false)
    this.folded.add(fingerprint(folded, written), false)
  }
}
