// The classes of lib/core/intake/byte-class.ts; a test compares the two.
export const DIGIT: u32 = 1
export const HEX_LOWER: u32 = 2
export const LOWER: u32 = 4
export const HEX_UPPER: u32 = 8
export const UPPER: u32 = 16
export const AT: u32 = 32
export const DOT: u32 = 64
export const DASH: u32 = 128
export const COLON: u32 = 256
export const SLASH: u32 = 512
export const PLUS: u32 = 1024
export const SPACE: u32 = 2048
export const UNDERSCORE: u32 = 4096
export const PUNCTUATION: u32 = 8192
export const CONTROL: u32 = 16384
export const NON_ASCII: u32 = 32768
export const PAREN: u32 = 65536
export const EQUALS: u32 = 131072

export const ANY_LOWER: u32 = HEX_LOWER | LOWER
export const ANY_UPPER: u32 = HEX_UPPER | UPPER
export const LETTERS: u32 = ANY_LOWER | ANY_UPPER

const classes = memory.data(1024)

function classOf(byte: u32): u32 {
  if (byte >= 0x80) return NON_ASCII
  if (byte >= 48 && byte <= 57) return DIGIT
  if (byte >= 97 && byte <= 102) return HEX_LOWER
  if (byte >= 103 && byte <= 122) return LOWER
  if (byte >= 65 && byte <= 70) return HEX_UPPER
  if (byte >= 71 && byte <= 90) return UPPER
  if (byte === 64) return AT
  if (byte === 46) return DOT
  if (byte === 45) return DASH
  if (byte === 58) return COLON
  if (byte === 47) return SLASH
  if (byte === 43) return PLUS
  if (byte === 32) return SPACE
  if (byte === 95) return UNDERSCORE
  if (byte === 40 || byte === 41) return PAREN
  if (byte === 61) return EQUALS
  return byte < 32 || byte === 127 ? CONTROL : PUNCTUATION
}

for (let byte: u32 = 0; byte < 256; byte++) store<u32>(classes + (byte << 2), classOf(byte))

/** Classes of the bytes of a value, as one mask. */
export function maskOf(text: usize, length: i32): u32 {
  let mask: u32 = 0
  const end = text + length
  for (let at = text; at < end; at++) mask |= load<u32>(classes + ((<usize>load<u8>(at)) << 2))
  return mask
}
