import { Sha256 } from '@/lib/core/sha256'
import { compileKernel } from './create-kernel'

type Digester = { update(bytes: Uint8Array): unknown; hex(): string }

type Exports = {
  memory: { buffer: ArrayBuffer }
  place(bytes: number): number
  digestBlocks(place: number, blocks: number): void
  digestWord(index: number): number
}

const BLOCK = 64
const ROOM = 1 << 16

/** SHA-256 of a file in portions: by the kernel where it can run, by plain code where it cannot. */
export function fileDigest(): Digester {
  const exports = compileKernel(() => -1) as unknown as Exports | null
  return exports ? new KernelDigest(exports) : new Sha256()
}

class KernelDigest implements Digester {
  private readonly place: number
  private tail = 0
  private bytes = 0

  constructor(private readonly kernel: Exports) {
    this.place = kernel.place(ROOM)
  }

  update(bytes: Uint8Array): void {
    this.bytes += bytes.length
    for (let at = 0; at < bytes.length; ) {
      const take = Math.min(ROOM - this.tail, bytes.length - at)
      this.write(bytes.subarray(at, at + take))
      at += take
    }
  }

  /** The digest in hexadecimal; ends it. */
  hex(): string {
    const padded = new Uint8Array((this.tail % BLOCK < 56 ? BLOCK : 2 * BLOCK) - (this.tail % BLOCK))
    padded[0] = 0x80
    // The length in bits, as 64 bits with the large end first.
    const view = new DataView(padded.buffer)
    view.setUint32(padded.length - 8, Math.floor(this.bytes / 0x20000000))
    view.setUint32(padded.length - 4, (this.bytes * 8) >>> 0)
    this.write(padded)
    return Array.from({ length: 8 }, (_, i) => (this.kernel.digestWord(i) >>> 0).toString(16).padStart(8, '0')).join('')
  }

  private write(bytes: Uint8Array): void {
    const all = new Uint8Array(this.kernel.memory.buffer, this.place, ROOM + 2 * BLOCK)
    all.set(bytes, this.tail)
    const filled = this.tail + bytes.length
    const whole = Math.floor(filled / BLOCK)
    this.kernel.digestBlocks(this.place, whole)
    all.copyWithin(0, whole * BLOCK, filled)
    this.tail = filled - whole * BLOCK
  }
}
