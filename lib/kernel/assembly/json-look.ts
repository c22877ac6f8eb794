export const QUOTE: u8 = 34
export const BACKSLASH: u8 = 92
export const OPEN_OBJECT: u32 = 123
export const CLOSE_OBJECT: u32 = 125
export const OPEN_ARRAY: u32 = 91
export const CLOSE_ARRAY: u32 = 93

/** False when a text is no JSON object or list that holds anything, not even with escapes forgiven. */
export function mayBeJson(start: usize, length: u32): bool {
  const first = <u32>load<u8>(start)
  if ((first !== OPEN_OBJECT && first !== OPEN_ARRAY) || length <= 2) return false
  const last = <u32>load<u8>(start + <usize>length - 1)
  if (last !== CLOSE_OBJECT && last !== CLOSE_ARRAY) return false
  let at = start + 1
  while (load<u8>(at) <= 32 && load<u8>(at) !== 0) at++
  const byte = <u32>load<u8>(at)
  if (byte === QUOTE || byte === BACKSLASH) return true
  if (first === OPEN_OBJECT) return byte === CLOSE_OBJECT
  return (
    byte === OPEN_OBJECT || byte === OPEN_ARRAY || byte === CLOSE_ARRAY || byte === 45 || byte - 48 <= 9 ||
    byte === 116 || byte === 102 || byte === 110
  )
}
