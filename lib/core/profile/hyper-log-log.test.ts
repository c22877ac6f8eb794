import { expect, test } from 'vitest'
import { fingerprint } from '@/lib/core/intake/value-hash'
import { HyperLogLog } from './hyper-log-log'

/** Regular values are the hard ones for a weak hash: they differ in few bits. */
const SERIES: Record<string, (i: number) => string> = {
  names: (i) => `user${i}`,
  moments: (i) => new Date(1.5e12 + i * 1000).toISOString(),
  phones: (i) => `+1555${String(i).padStart(7, '0')}`,
  numbers: (i) => String(i * 7919),
}

for (const [name, value] of Object.entries(SERIES)) {
  test(`100,000 and 300,000 ${name} are estimated within 2 per cent`, () => {
    const sketch = new HyperLogLog()
    const print = { h1: 0, h2: 0, mask: 0 }
    const encoder = new TextEncoder()
    for (let i = 1; i <= 300_000; i++) {
      const bytes = encoder.encode(value(i))
      fingerprint(bytes, 0, bytes.length, print)
      sketch.add(print.h1, print.h2)
      if (i === 100_000 || i === 300_000) expect(Math.abs(sketch.estimate() - i) / i).toBeLessThan(0.02)
    }
  })
}
