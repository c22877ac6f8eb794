import { CONTROL, NON_ASCII, PUNCTUATION } from '@/lib/core/intake/byte-class'

export const UNCLEAN = CONTROL | PUNCTUATION
const SPACE = 32
/** Shorter than every limit of the target. */
export const CLEAN_LENGTH = 200

/** Bytes that follow the first byte of a letter from a block of Unicode without any blank; 0 for other first bytes. */
function following(lead: number): number {
  // U+00C0 to U+07FF: Latin, Greek, Cyrillic, Hebrew, Arabic; U+4000 to U+CFFF: Chinese characters, most of Hangul.
  if (lead >= 0xc3 && lead <= 0xdf) return 1
  return lead >= 0xe4 && lead <= 0xec ? 2 : 0
}

function hasNoBlankBesides(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (bytes[i]! < 0x80) continue
    const more = following(bytes[i]!)
    if (more === 0 || i + more >= end) return false
    for (let k = 1; k <= more; k++) if ((bytes[i + k]! & 0xc0) !== 0x80) return false
    i += more
  }
  return true
}

/**
 * A value of 1 to 200 bytes: letters, digits, inner blanks and `. - _ : / + @ ( ) =`; known from its byte classes `mask`
 * alone, without a string. Nothing in it needs an escape in JSON. `unclean`: byte classes it must not have.
 */
export function isClean(bytes: Uint8Array, start: number, end: number, mask: number, unclean: number): boolean {
  if ((mask & unclean) !== 0 || end === start || end - start > CLEAN_LENGTH) return false
  if (bytes[start] === SPACE || bytes[end - 1] === SPACE) return false
  return (mask & NON_ASCII) === 0 || hasNoBlankBesides(bytes, start, end)
}
