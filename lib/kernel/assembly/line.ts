/** Line feeds in the rows counted here so far, and where the next row starts. */
export let lines: f64 = 0
export let at: usize = 0

/** The rows up to `place` are counted. */
export function moveOn(place: usize): void {
  lines += countLines(at, place)
  at = place
}

/** The bytes moved, or somebody else counted some of them. */
export function setPlace(place: usize): void {
  at = place
}

/** Line feeds in front of a place that has not been counted yet. */
export function linesUpTo(place: usize): f64 {
  return lines + countLines(at, place)
}

function countLines(from: usize, to: usize): i32 {
  const feeds = i8x16.splat(10)
  let found = 0
  let place = from
  for (; place + 16 <= to; place += 16) found += popcnt(i8x16.bitmask(i8x16.eq(v128.load(place), feeds)))
  for (; place < to; place++) if (load<u8>(place) === 10) found++
  return found
}
