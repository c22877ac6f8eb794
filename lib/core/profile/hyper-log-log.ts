import { spread } from '@/lib/core/intake/value-hash'

const BITS = 14
const REGISTERS = 1 << BITS

/** Estimates distinct values in 16 KB: HyperLogLog (Flajolet et al. 2007), standard error 1.04/sqrt(16384) = 0.8 %. */
export class HyperLogLog {
  private readonly registers = new Uint8Array(REGISTERS)

  add(h1: number, h2: number): void {
    // The set drops the lowest bits of each half, so these must not matter here either.
    const index = spread(h1 | 1) >>> (32 - BITS)
    const rank = Math.clz32(spread((h2 & ~3) ^ Math.imul(h1 | 1, 0x9e3779b1))) + 1
    if (rank > this.registers[index]!) this.registers[index] = rank
  }

  estimate(): number {
    let sum = 0
    let zeros = 0
    for (const register of this.registers) {
      sum += 2 ** -register
      if (register === 0) zeros++
    }
    const alpha = 0.7213 / (1 + 1.079 / REGISTERS)
    const raw = (alpha * REGISTERS * REGISTERS) / sum
    if (raw <= 2.5 * REGISTERS && zeros > 0) return Math.round(REGISTERS * Math.log(REGISTERS / zeros))
    return Math.round(raw)
  }
}
