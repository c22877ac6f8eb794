/*
 * How much is still to come. A set that moves to a table of the size it will have in the end moves once; without the
 * number of bytes (standard input, gzip) tables grow by half.
 */
/** Eight bytes a slot: twelve a member, with room for a file whose later rows are a sixth shorter than its first. */
const SLOTS_A_MEMBER: f64 = 1.45

let total: f64 = 0
let seen: f64 = 0

/** Bytes of the file that comes, where that is known. */
export function setTotal(bytes: f64): void {
  total = bytes > 0 ? seen + bytes : 0
}

/** So many bytes of rows are counted. */
export function addSeen(bytes: f64): void {
  seen += bytes
}

/** Slots for a set that holds `size` members after what was seen, at least half more than `capacity`. */
export function nextCapacity(capacity: u32, size: u32): u32 {
  if (capacity < 65536) return capacity * 2
  const least = capacity + (capacity >>> 1)
  const expected = seen > 0 ? ((<f64>size * total) / seen) * SLOTS_A_MEMBER : 0
  return expected > <f64>least && expected < 1e9 ? <u32>expected : least
}
