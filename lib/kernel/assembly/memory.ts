/**
 * Blocks of memory, small ones by powers of two, large ones as large as asked for. The stub runtime never frees, so a
 * table that outgrew its block leaves it here for the next table of that size.
 */
const free = new StaticArray<usize>(33)

/** A block of at least `bytes` bytes, all zero. */
export function allocate(bytes: usize): usize {
  const size = sizeClass(bytes)
  const known = free[size]
  if (known !== 0 && load<usize>(known, 8) >= bytes) {
    free[size] = load<usize>(known)
    memory.fill(known, 0, bytes)
    return known
  }
  // Never used before, so it is zero already.
  return heap.alloc(size < 20 ? (<usize>1) << size : (bytes + 15) & ~15)
}

/** Gives a block back that was allocated with the same number of bytes. */
export function release(block: usize, bytes: usize): void {
  const size = sizeClass(bytes)
  store<usize>(block, free[size])
  store<usize>(block, size < 20 ? (<usize>1) << size : bytes, 8)
  free[size] = block
}

function sizeClass(bytes: usize): i32 {
  return bytes <= 16 ? 4 : 32 - <i32>clz(<u32>bytes - 1)
}
