/** Bytes that come in portions, put together without copying what is there again and again. */
export class GrowingBytes {
  private room: Uint8Array<ArrayBuffer> = new Uint8Array(0)

  /** `kept` with `more` behind it. `kept` is what the last call returned, or an end of it; nothing else of it lives on. */
  join(kept: Uint8Array, more: Uint8Array): Uint8Array {
    if (kept.length === 0) return more
    const end = kept.byteOffset + kept.length
    const isOurs = kept.buffer === this.room.buffer
    if (!isOurs || end + more.length > this.room.length) {
      const larger = new Uint8Array((kept.length + more.length) * 2)
      larger.set(kept)
      larger.set(more, kept.length)
      this.room = larger
      return larger.subarray(0, kept.length + more.length)
    }
    this.room.set(more, end)
    return this.room.subarray(kept.byteOffset, end + more.length)
  }
}
