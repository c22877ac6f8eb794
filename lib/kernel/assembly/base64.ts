/** The six bits of every character of the alphabet; 255 for all others. */
const bits = memory.data(256)
memory.fill(bits, 255, 256)
for (let i = 0; i < 26; i++) {
  store<u8>(bits + 65 + i, <u8>i)
  store<u8>(bits + 97 + i, <u8>(26 + i))
}
for (let i = 0; i < 10; i++) store<u8>(bits + 48 + i, <u8>(52 + i))
store<u8>(bits + 43, 62)
store<u8>(bits + 47, 63)

@inline
function bitsOf(place: usize): u32 {
  return load<u8>(bits + <usize>load<u8>(place))
}

/** Writes what base64 of `length` bytes stands for; the place behind it, or 0 when it is not written in full (RFC 4648). */
export function readBase64(text: usize, length: u32, into: usize): usize {
  if ((length & 3) !== 0) return 0
  let padding = 0
  while (padding < 2 && <u32>padding < length && load<u8>(text + <usize>length - 1 - padding) === 61) padding++
  const end = text + <usize>length
  let to = into
  for (let at = text; at < end; at += 4) {
    const isLast = padding > 0 && at + 4 === end
    const third = isLast && padding === 2 ? 0 : bitsOf(at + 2)
    const fourth = isLast ? 0 : bitsOf(at + 3)
    const first = bitsOf(at)
    const second = bitsOf(at + 1)
    if ((first | second | third | fourth) > 63) return 0
    const word = (first << 18) | (second << 12) | (third << 6) | fourth
    store<u8>(to, <u8>(word >>> 16))
    store<u8>(to + 1, <u8>(word >>> 8))
    store<u8>(to + 2, <u8>word)
    to += 3
  }
  return to - <usize>padding
}
