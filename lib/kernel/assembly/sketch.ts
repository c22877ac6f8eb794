import { spread } from './hash'

const BITS: u32 = 15

/** Registers of a HyperLogLog; the estimate is computed by whoever reads them. Same as lib/core/profile/hyper-log-log.ts. */
export class Sketch {
  readonly registers: StaticArray<u8> = new StaticArray<u8>(1 << BITS)

  add(h1: u32, h2: u32): void {
    const mixed = spread(h1 | 1)
    const index = mixed >>> (32 - BITS)
    const rank = <u8>(clz(spread((h2 & ~3) ^ (mixed * 0x9e3779b1))) + 1)
    if (rank > this.registers[index]) this.registers[index] = rank
  }
}
