/**
 * True when bytes are UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing behind U+10FFFF. For values
 * that hold something outside ASCII; a decoder that refuses what is none says the same.
 */
export function isUtf8(text: usize, length: i32): bool {
  const end = text + <usize>length
  for (let at = text; at < end; ) {
    const lead = <u32>load<u8>(at++)
    if (lead < 0x80) continue
    if (lead < 0xc2 || lead > 0xf4) return false
    let more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
    if (at + <usize>more > end) return false
    const second = <u32>load<u8>(at)
    if (lead === 0xe0 && second < 0xa0) return false
    if (lead === 0xed && second > 0x9f) return false
    if (lead === 0xf0 && second < 0x90) return false
    if (lead === 0xf4 && second > 0x8f) return false
    for (; more > 0; more--) if ((load<u8>(at++) & 0xc0) !== 0x80) return false
  }
  return true
}
