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

/** Lower-case hex digest of the bytes, or of the UTF-8 form of the text. */
export function sha256Hex(input: string | Uint8Array): string {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const state = INITIAL.slice()
  const w = new Uint32Array(64)
  const whole = bytes.length - (bytes.length % 64)
  const body = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let offset = 0; offset < whole; offset += 64) compress(state, body, offset, w)

  const rest = bytes.length - whole
  const tail = new Uint8Array(rest + 9 > 64 ? 128 : 64)
  tail.set(bytes.subarray(whole))
  tail[rest] = 0x80
  const end = new DataView(tail.buffer)
  end.setUint32(tail.length - 8, Math.floor(bytes.length / 2 ** 29))
  end.setUint32(tail.length - 4, (bytes.length << 3) >>> 0)
  for (let offset = 0; offset < tail.length; offset += 64) compress(state, end, offset, w)

  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}
