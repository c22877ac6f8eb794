const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Lower-case letters and digits. From `getRandomValues`, which also exists on plain-http pages, where `randomUUID` does
 * not. 36 letters over 256 byte values favour some letters slightly; these ids need to differ, not to be unguessable.
 */
export function randomId(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')
}
