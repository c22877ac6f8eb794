/** What bytes a value holds, as a bit mask: most questions about a value are answered by its mask alone, without a string. */
export const DIGIT = 1
export const HEX_LOWER = 2
const LOWER = 4
export const HEX_UPPER = 8
export const UPPER = 16
export const AT = 32
export const DOT = 64
export const DASH = 128
export const COLON = 256
export const SLASH = 512
export const PLUS = 1024
export const SPACE = 2048
export const UNDERSCORE = 4096
export const PUNCTUATION = 8192
export const CONTROL = 16384
export const NON_ASCII = 32768
export const PAREN = 65536
export const EQUALS = 131072

export const ANY_LOWER = HEX_LOWER | LOWER
export const ANY_UPPER = HEX_UPPER | UPPER
export const LETTERS = ANY_LOWER | ANY_UPPER

function classOf(byte: number): number {
  if (byte >= 0x80) return NON_ASCII
  const char = String.fromCharCode(byte)
  if (/[0-9]/.test(char)) return DIGIT
  if (/[a-f]/.test(char)) return HEX_LOWER
  if (/[g-z]/.test(char)) return LOWER
  if (/[A-F]/.test(char)) return HEX_UPPER
  if (/[G-Z]/.test(char)) return UPPER
  const named: Record<string, number> = {
    '@': AT,
    '.': DOT,
    '-': DASH,
    ':': COLON,
    '/': SLASH,
    '+': PLUS,
    ' ': SPACE,
    _: UNDERSCORE,
    '(': PAREN,
    ')': PAREN,
    '=': EQUALS,
  }
  return named[char] ?? (byte < 0x20 || byte === 0x7f ? CONTROL : PUNCTUATION)
}

/** Class of every byte, 0..255. */
export const BYTE_CLASS = Int32Array.from({ length: 256 }, (_, byte) => classOf(byte))

/** Classes of the bytes in `bytes[start, end)`. */
export function maskOf(bytes: Uint8Array, start: number, end: number): number {
  let mask = 0
  for (let i = start; i < end; i++) mask |= BYTE_CLASS[bytes[i]!]!
  return mask
}
