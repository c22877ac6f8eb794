import { spread } from './hash'

const BITS: u32 = 14

/** Registers of a HyperLogLog; the estimate is computed by whoever reads them. Same as lib/core/profile/hyper-log-log.ts. */
export class Sketch {
  readonly registers: StaticArray<u8> = new StaticArray<u8>(1 << BITS)

  // Unchecked: an index has BITS bits.
  @inline
  add(print: u64): void {
    const mixed = spread(<u32>print | 1)
    const index = mixed >>> (32 - BITS)
    const rank = <u8>(clz(spread((<u32>(print >>> 32) & ~3) ^ (mixed * 0x9e3779b1))) + 1)
    if (rank > unchecked(this.registers[index])) unchecked((this.registers[index] = rank))
  }
}
