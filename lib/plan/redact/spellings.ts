/** What people put between the words of a name when they type it in a text, an address or a file name. */
const BETWEEN = '[\\s._+-]*'
/** What stands between the digits of a phone number. */
const IN_NUMBER = '[\\s().\\/-]*'
/** From here on a row of digits is a phone number and not a count. */
const FEWEST_DIGITS = 7
/** What is longer is a description and no name. */
const MOST_WORDS = 6

/**
 * A pattern (flags `iu`) for a value and its usual spellings: words of a name joined by a dot, a dash or nothing, the last one
 * first, the first as an initial, letters without their accents; digits of a phone number grouped otherwise. Linear in time.
 */
export function spellingsOf(value: string): string {
  const digits = value.replace(/\D/g, '')
  if (/^\+?[\d\s()./-]+$/.test(value) && digits.length >= FEWEST_DIGITS) {
    return `\\+?${[...digits].join(IN_NUMBER)}`
  }
  const words = value.split(/\s+/)
  // Signs alone between the words would make the time to search grow with every word.
  const isName = words.length > 1 && words.length <= MOST_WORDS && words.every((word) => /[\p{L}\p{N}]/u.test(word))
  if (!isName || value.includes('@')) return letters(value)
  const [first = '', ...rest] = words
  const [last = '', ...before] = [...words].reverse()
  const surnames = rest.map(letters).join(BETWEEN)
  return [
    words.map(letters).join(BETWEEN),
    `${letters(last)},?${BETWEEN}${before.reverse().map(letters).join(BETWEEN)}`,
    `${letters(first.match(/^.\p{M}*/u)?.[0] ?? '')}\\.\\s*${surnames}`,
  ].join('|')
}

/** Letter by letter with its accents: as it stands, in both forms of Unicode, and bare. */
function letters(text: string): string {
  const each = text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
  return each
    .map((letter) => {
      const apart = letter.normalize('NFD')
      const forms = new Set([letter, letter.normalize('NFC'), apart, apart.replace(/\p{M}/gu, '') || letter])
      const [first = '', ...others] = [...forms].map(escaped)
      return others.length === 0 ? first : `(?:${[first, ...others].join('|')})`
    })
    .join('')
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
