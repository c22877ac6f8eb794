import { spread } from './hash'
import { allocate, release } from './memory'

const SEEN_AGAIN: u32 = 1
const FLAG: u32 = 2
const FIRST_CAPACITY: u32 = 32

/**
 * A set of 64-bit fingerprints, 8 bytes a slot; the same rules as lib/core/profile/fingerprint-set.ts. The place of a
 * fingerprint grows with its hash, so a larger table is filled from front to back. It is half to three quarters full:
 * fuller, and a look would pass dozens of strangers. Raw memory, because it is given back when the table moves; every
 * index is below `capacity` by construction.
 */
export class FingerprintSet {
  size: u32 = 0
  repeated: u32 = 0
  repeatedMembers: f64 = 0
  flagged: u32 = 0
  private capacity: u32 = FIRST_CAPACITY
  private slots: usize = allocate(<usize>FIRST_CAPACITY * 8)

  /** Adds a fingerprint; true when it is new. */
  add(h1: u32, h2: u32, flag: bool): bool {
    if (this.size >= this.capacity - (this.capacity >>> 2)) this.grow()
    const high = h1 | 1
    const low = h2 & ~3
    const at = this.find(high, low)
    const found = load<u64>(at)
    if (found === 0) {
      store<u64>(at, ((<u64>(low | (flag ? FLAG : 0))) << 32) | high)
      this.size++
      if (flag) this.flagged++
      return true
    }
    const marks = <u32>(found >>> 32)
    if ((marks & SEEN_AGAIN) === 0) {
      this.repeated++
      this.repeatedMembers++
    }
    if (flag && (marks & FLAG) === 0) this.flagged++
    store<u32>(at + 4, marks | SEEN_AGAIN | (flag ? FLAG : 0))
    this.repeatedMembers++
    return false
  }

  /** Brings the place of a fingerprint into the cache; the answer only keeps the look from being left out. */
  touch(h1: u32, h2: u32): u64 {
    return load<u64>(this.slots + <usize>this.home(h1 | 1, h2 & ~3) * 8)
  }

  has(h1: u32, h2: u32): bool {
    return load<u64>(this.find(h1 | 1, h2 & ~3)) !== 0
  }

  /** Bytes from one slot to the next, the first slot, and the place behind the last: for whoever walks the set. */
  get start(): usize {
    return this.slots
  }

  get end(): usize {
    return this.slots + <usize>this.capacity * 8
  }

  /** Gives the memory back; the set must not be used afterwards. */
  drop(): void {
    release(this.slots, <usize>this.capacity * 8)
  }

  private home(high: u32, low: u32): u32 {
    return <u32>((<u64>spread(high ^ low) * <u64>this.capacity) >>> 32)
  }

  private find(high: u32, low: u32): usize {
    const end = this.slots + <usize>this.capacity * 8
    let at = this.slots + <usize>this.home(high, low) * 8
    while (true) {
      const found = load<u64>(at)
      if (found === 0) return at
      if (<u32>found === high && (<u32>(found >>> 32) & ~3) === low) return at
      at += 8
      if (at === end) at = this.slots
    }
  }

  private grow(): void {
    const old = this.slots
    const bytes = <usize>this.capacity * 8
    this.capacity = this.capacity < 65536 ? this.capacity * 2 : this.capacity + (this.capacity >>> 1)
    this.slots = allocate(<usize>this.capacity * 8)
    for (let at = old; at < old + bytes; at += 8) {
      const entry = load<u64>(at)
      if (entry !== 0) store<u64>(this.find(<u32>entry, <u32>(entry >>> 32) & ~3), entry)
    }
    release(old, bytes)
  }
}
