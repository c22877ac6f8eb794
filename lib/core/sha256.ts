/**
 * SHA-256 (FIPS 180-4), synchronous and without the platform: `crypto.subtle` is asynchronous and absent over plain http.
 * For digests of facts, plans and files of moderate size; not for passwords.
 */
const K = new Uint32Array(64)
const INITIAL = new Uint32Array(8)

// The constants are the first 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3).
function fillConstants(): void {
  let found = 0
  for (let candidate = 2; found < 64; candidate++) {
    let prime = true
    for (let d = 2; d * d <= candidate; d++) if (candidate % d === 0) prime = false
    if (!prime) continue
    if (found < 8) INITIAL[found] = fraction(Math.sqrt(candidate))
    K[found++] = fraction(Math.cbrt(candidate))
  }
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) >>> 0
}

fillConstants()

const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

function compress(state: Uint32Array, block: DataView, offset: number, w: Uint32Array): void {
  for (let i = 0; i < 16; i++) w[i] = block.getUint32(offset + i * 4)
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15]!
    const b = w[i - 2]!
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const t1 = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const next = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = state[i]! + next[i]!
}

/** A digest over bytes that come in portions; the result never depends on the portions. */
export class Sha256 {
  private readonly state = INITIAL.slice()
  private readonly w = new Uint32Array(64)
  private readonly rest = new Uint8Array(64)
  private held = 0
  private length = 0

  update(bytes: Uint8Array): this {
    this.length += bytes.length
    let from = 0
    if (this.held > 0) {
      from = Math.min(64 - this.held, bytes.length)
      this.rest.set(bytes.subarray(0, from), this.held)
      this.held += from
      if (this.held < 64) return this
      compress(this.state, new DataView(this.rest.buffer), 0, this.w)
    }
    const body = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (; from + 64 <= bytes.length; from += 64) compress(this.state, body, from, this.w)
    this.rest.set(bytes.subarray(from))
    this.held = bytes.length - from
    return this
  }

  /** Ends the digest: lower-case hex. */
  hex(): string {
    const tail = new Uint8Array(this.held + 9 > 64 ? 128 : 64)
    tail.set(this.rest.subarray(0, this.held))
    tail[this.held] = 0x80
    const end = new DataView(tail.buffer)
    end.setUint32(tail.length - 8, Math.floor(this.length / 2 ** 29))
    end.setUint32(tail.length - 4, (this.length << 3) >>> 0)
    for (let offset = 0; offset < tail.length; offset += 64) compress(this.state, end, offset, this.w)
    return Array.from(this.state, (word) => word.toString(16).padStart(8, '0')).join('')
  }
}

/** Lower-case hex digest of the bytes, or of the UTF-8 form of the text. */
export function sha256Hex(input: string | Uint8Array): string {
  return new Sha256().update(typeof input === 'string' ? new TextEncoder().encode(input) : input).hex()
}
