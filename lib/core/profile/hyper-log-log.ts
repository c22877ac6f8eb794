import { spread } from '@/lib/core/intake/value-hash'

const BITS = 14
export const REGISTERS = 1 << BITS

/** Estimates distinct values in 16 KB: HyperLogLog (Flajolet et al. 2007), standard error 1.04/sqrt(16384) = 0.8 %. */
export class HyperLogLog {
  private readonly registers = new Uint8Array(REGISTERS)

  add(h1: number, h2: number): void {
    // The set drops the lowest bits of each half, so these must not matter here either.
    const mixed = spread(h1 | 1)
    const index = mixed >>> (32 - BITS)
    const rank = Math.clz32(spread((h2 & ~3) ^ Math.imul(mixed, 0x9e3779b1))) + 1
    if (rank > this.registers[index]!) this.registers[index] = rank
  }

  estimate(): number {
    return estimateOf(this.registers)
  }
}

/** The estimate that registers stand for. */
export function estimateOf(registers: Uint8Array): number {
  let sum = 0
  let zeros = 0
  for (const register of registers) {
    sum += 2 ** -register
    if (register === 0) zeros++
  }
  // Linear counting (Whang et al. 1990) has no bias where the raw estimate still has one.
  const linear = zeros > 0 ? REGISTERS * Math.log(REGISTERS / zeros) : Number.POSITIVE_INFINITY
  if (linear <= 3.5 * REGISTERS) return Math.round(linear)
  const alpha = 0.7213 / (1 + 1.079 / REGISTERS)
  return Math.round((alpha * REGISTERS * REGISTERS) / sum)
}
