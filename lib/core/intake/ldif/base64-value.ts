const strict = new TextDecoder('utf-8', { fatal: true })
/** A value that came as base64 and is no text: kept out of the statistics, but counted as present. */
export const BINARY_VALUE = '\u0000binary'
const GUID_BYTES = 16
const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
/** Bytes of an object GUID in the order in which Windows writes them; `-` stands between. */
const GUID_ORDER = [3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15]

/** The text of bytes. Sixteen that are none are the GUID of an object: what other files know it by. */
function decoded(bytes: Uint8Array): string {
  if (!bytes.subarray(0, 64).some((byte) => byte < 9)) {
    try {
      return strict.decode(bytes)
    } catch {
      // Not UTF-8.
    }
  }
  if (bytes.length !== GUID_BYTES) return BINARY_VALUE
  return GUID_ORDER.map((at) => (at < 0 ? '-' : HEX[bytes[at]!])).join('')
}

/** The value behind two colons. */
export function fromBase64(text: string): string {
  try {
    const raw = atob(text.replace(/\s/g, ''))
    const bytes = Uint8Array.from(raw, (char) => char.charCodeAt(0))
    return decoded(bytes)
  } catch {
    return BINARY_VALUE
  }
}

export function isGuid(value: unknown): boolean {
  return typeof value === 'string' && GUID.test(value)
}
