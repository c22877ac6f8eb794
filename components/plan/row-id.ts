const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A new row's id. From `getRandomValues`, which plain-http pages have too. */
export function rowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('')
}
