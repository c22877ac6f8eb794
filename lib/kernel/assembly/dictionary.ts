import { ENTRIES, LONGEST_TEXT, SLOTS } from './limits'
import { allocate } from './memory'

/** Looks after which a full dictionary asks itself whether it is worth looking. */
const REVIEWED_LOOKS: u32 = 16384

/**
 * The first distinct values of a column with their counts, kinds and texts; the same rules as
 * lib/core/profile/dictionary.ts.
 */
export class Dictionary {
  size: i32 = 0
  complete: bool = true
  readonly counts: StaticArray<u32> = new StaticArray<u32>(ENTRIES)
  readonly kinds: StaticArray<u8> = new StaticArray<u8>(ENTRIES)
  readonly texts: StaticArray<usize> = new StaticArray<usize>(ENTRIES)
  readonly lengths: StaticArray<u32> = new StaticArray<u32>(ENTRIES)
  private slots: StaticArray<u16> = new StaticArray<u16>(SLOTS)
  private prints: StaticArray<u64> = new StaticArray<u64>(ENTRIES)
  private looks: u32 = 0
  private hits: u32 = 0
  private useful: bool = true
  private room: usize = 0
  private roomEnd: usize = 0

  get isFull(): bool {
    return this.size >= ENTRIES
  }

  /** Counts the value when it is known; false when it is not. */
  @inline
  hit(print: u64): bool {
    if (!this.useful) return false
    const entry = <i32>this.slots[this.find(print)]
    if (!this.complete && ++this.looks === REVIEWED_LOOKS) this.review()
    if (entry === 0) return false
    this.counts[entry - 1] += 1
    this.hits++
    return true
  }

  insert(print: u64, text: usize, length: i32, kind: i32): void {
    const entry = this.size++
    this.slots[this.find(print)] = <u16>(entry + 1)
    this.prints[entry] = print
    this.counts[entry] = 1
    this.kinds[entry] = <u8>kind
    const kept = min(length, LONGEST_TEXT)
    this.texts[entry] = this.copy(text, kept)
    this.lengths[entry] = kept
  }

  // Unchecked: a slot is below SLOTS, an entry at most ENTRIES.
  @inline
  private find(print: u64): u32 {
    const h1 = <u32>print
    let slot = (h1 ^ (h1 >>> 15) ^ <u32>(print >>> 32)) & (SLOTS - 1)
    while (true) {
      const entry = <i32>unchecked(this.slots[slot])
      if (entry === 0 || unchecked(this.prints[entry - 1]) === print) return slot
      slot = (slot + 1) & (SLOTS - 1)
    }
  }

  private copy(text: usize, length: u32): usize {
    if (this.room + length > this.roomEnd) {
      this.room = allocate(4096)
      this.roomEnd = this.room + 4096
    }
    const place = this.room
    memory.copy(place, text, length)
    this.room += length
    return place
  }

  private review(): void {
    this.useful = this.hits * 8 > this.looks
    this.looks = 0
    this.hits = 0
  }
}
