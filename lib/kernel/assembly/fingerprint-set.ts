import { nextCapacity } from './expected'
import { spread } from './hash'
import { allocate, release } from './memory'

/** A slot holds h1 | 1 in its low half (so that it is never 0), and h2 with these two marks in its high half. */
const SEEN_AGAIN: u64 = 1 << 32
const FLAG: u64 = 2 << 32
const MARKS: u64 = SEEN_AGAIN | FLAG
const FIRST_CAPACITY: u32 = 32

/**
 * A set of 64-bit fingerprints, 8 bytes a slot; the same rules as lib/core/profile/fingerprint-set.ts. The place of a
 * fingerprint grows with its hash, so a larger table is filled from front to back. It is at most thirteen sixteenths full:
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
  add(print: u64, flag: bool): bool {
    if (this.size >= this.capacity - (this.capacity >>> 3) - (this.capacity >>> 4)) this.grow()
    const key = keyOf(print)
    const at = this.find(key)
    const found = load<u64>(at)
    if (found === 0) {
      store<u64>(at, flag ? key | FLAG : key)
      this.size++
      if (flag) this.flagged++
      return true
    }
    if ((found & SEEN_AGAIN) === 0) {
      this.repeated++
      this.repeatedMembers++
    }
    if (flag && (found & FLAG) === 0) this.flagged++
    store<u64>(at, found | SEEN_AGAIN | (flag ? FLAG : 0))
    this.repeatedMembers++
    return false
  }

  /** Brings the place of a fingerprint into the cache; the answer only keeps the look from being left out. */
  @inline
  touch(print: u64): u64 {
    return load<u64>(this.home(keyOf(print)))
  }

  has(print: u64): bool {
    return load<u64>(this.find(keyOf(print))) !== 0
  }

  /** The first slot, and the place behind the last: for whoever walks the set, which finds marks beside the prints. */
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

  @inline
  private home(key: u64): usize {
    const mixed = spread(<u32>key ^ <u32>(key >>> 32))
    return this.slots + (<usize>((<u64>mixed * <u64>this.capacity) >>> 32) << 3)
  }

  @inline
  private find(key: u64): usize {
    const end = this.slots + <usize>this.capacity * 8
    let at = this.home(key)
    while (true) {
      const found = load<u64>(at)
      if (found === 0 || (found & ~MARKS) === key) return at
      at += 8
      if (at === end) at = this.slots
    }
  }

  private grow(): void {
    const old = this.slots
    const bytes = <usize>this.capacity * 8
    this.capacity = nextCapacity(this.capacity, this.size)
    this.slots = allocate(<usize>this.capacity * 8)
    for (let at = old; at < old + bytes; at += 8) {
      const entry = load<u64>(at)
      if (entry !== 0) store<u64>(this.find(entry & ~MARKS), entry)
    }
    release(old, bytes)
  }
}

@inline
function keyOf(print: u64): u64 {
  return (print | 1) & ~MARKS
}
