const LOWER = 'abcdefghijkmnopqrstuvwxyz'
const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const DIGITS = '23456789'
const SPECIAL = '!#%+-_=?'
const ALL = LOWER + UPPER + DIGITS + SPECIAL

/** Random bytes one password takes. */
export const PASSWORD_BYTES = 28

/**
 * A password of 28 characters from random bytes, with one of each class the default rules ask for. More than 150 bits, so
 * that the slight bias of the remainder does not matter. Nobody is meant to type it: it is replaced at the first login.
 */
export function randomPassword(bytes: Uint8Array): string {
  const classes = [LOWER, UPPER, DIGITS, SPECIAL]
  return Array.from({ length: PASSWORD_BYTES }, (_, i) => {
    const letters = classes[i] ?? ALL
    return letters[bytes[i]! % letters.length]
  }).join('')
}
