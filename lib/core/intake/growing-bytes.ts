/** Bytes that come in portions, put together without copying what is there again and again. */
export class GrowingBytes {
  private room: Uint8Array<ArrayBuffer> = new Uint8Array(0)

  /** `kept` with `more` behind it. `kept` is what the last call returned, or an end of it; nothing else of it lives on. */
  join(kept: Uint8Array, more: Uint8Array): Uint8Array {
    if (kept.length === 0) return more
    const length = kept.length + more.length
    const isOurs = kept.buffer === this.room.buffer
    if (isOurs && kept.byteOffset + length <= this.room.length) {
      this.room.set(more, kept.byteOffset + kept.length)
      return this.room.subarray(kept.byteOffset, kept.byteOffset + length)
    }
    // With room to spare, so that what is moved to the front is not moved again at once.
    if (!isOurs || length * 1.5 > this.room.length) this.room = new Uint8Array(length * 2)
    this.room.set(kept)
    this.room.set(more, kept.length)
    return this.room.subarray(0, length)
  }
}
