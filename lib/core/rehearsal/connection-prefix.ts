import { ANY_LOWER, BYTE_CLASS, DASH, DIGIT } from '@/lib/core/intake/byte-class'

const BAR = 124

/**
 * Where the value begins behind the name of a connection in small letters and a bar, such as `auth0|`, which the transform
 * that strips prefixes takes off; `start` where there is none.
 */
export function behindConnection(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || (BYTE_CLASS[bytes[start]!]! & ANY_LOWER) === 0) return start
  for (let i = start + 1; i < end; i++) {
    if (bytes[i] === BAR) return i + 1
    if ((BYTE_CLASS[bytes[i]!]! & (ANY_LOWER | DIGIT | DASH)) === 0) return start
  }
  return start
}
