const LOWER = 'abcdefghijkmnopqrstuvwxyz'
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const DIGITS = '23456789'
const SPECIAL = '!#%+-_=?'
const ALL = LOWER + UPPER + DIGITS + SPECIAL
/** The letters of the first places: one of each class the default rules ask for. */
const CLASSES = [LOWER, UPPER, DIGITS, SPECIAL]
/** Characters of a password, and random bytes it takes. */
const LENGTH = 28
/** Passwords whose random bytes are drawn at once: a draw costs more than a password. */
const AT_ONCE = 512

/**
 * Passwords of 28 characters from random bytes that `fill` puts into a buffer. More than 150 bits each, so that the slight
 * bias of the remainder does not matter. Nobody is meant to type them: they are replaced at the first login. No byte is used
 * twice.
 */
export function randomPasswords(fill: (bytes: Uint8Array<ArrayBuffer>) => void): () => string {
  const bytes = new Uint8Array(LENGTH * AT_ONCE)
  let at = bytes.length
  return () => {
    if (at === bytes.length) {
      fill(bytes)
      at = 0
    }
    let text = ''
    for (let i = 0; i < LENGTH; i++) {
      const letters = CLASSES[i] ?? ALL
      text += letters[bytes[at++]! % letters.length]
    }
    return text
  }
}
