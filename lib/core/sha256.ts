/**
 * SHA-256 (FIPS 180-4), synchronous and without the platform: `crypto.subtle` is asynchronous and absent over plain http.
 * For digests of facts, plans and files of moderate size; not for passwords.
 */
const K = new Int32Array(64)
const INITIAL = new Int32Array(8)

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

/** One block of 64 bytes at `offset`. Written flat, with 32-bit integers only: files of hundreds of megabytes pass here. */
function compress(state: Int32Array, bytes: Uint8Array, offset: number, w: Int32Array): void {
  for (let i = 0, at = offset; i < 16; i++, at += 4) {
    w[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] = state[0]! + a
  state[1] = state[1]! + b
  state[2] = state[2]! + c
  state[3] = state[3]! + d
  state[4] = state[4]! + e
  state[5] = state[5]! + f
  state[6] = state[6]! + g
  state[7] = state[7]! + h
}

/** A digest over bytes that come in portions; the result never depends on the portions. */
export class Sha256 {
  private readonly state = INITIAL.slice()
  private readonly w = new Int32Array(64)
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
      compress(this.state, this.rest, 0, this.w)
    }
    for (; from + 64 <= bytes.length; from += 64) compress(this.state, bytes, from, this.w)
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
    for (let offset = 0; offset < tail.length; offset += 64) compress(this.state, tail, offset, this.w)
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }
}

/** Lower-case hex digest of the bytes, or of the UTF-8 form of the text. */
export function sha256Hex(input: string | Uint8Array): string {
  return new Sha256().update(typeof input === 'string' ? new TextEncoder().encode(input) : input).hex()
}
