/*
 * Words that nobody bears: consonants and vowels in turn, from letters in which few names can be spelled. The number
 * of a word decides its letters, so two numbers give two words while the letters last.
 */
const FIRST = 'vwxzjkq'
const CONSONANTS = 'bgkpvwxzjq'
const VOWELS = 'aeiouy'

function lettersAt(place: number): string {
  return place === 0 ? FIRST : place % 2 === 1 ? VOWELS : CONSONANTS
}

/** How many words of a length there are; capped where numbers stay exact. */
function wordCount(length: number): number {
  let count = 1
  for (let place = 0; place < length && count < 1e12; place++) count *= lettersAt(place).length
  return count
}

/** Word number `number` of exactly `length` small letters. */
export function inventedWord(number: number, length: number): string {
  let rest = number % wordCount(length)
  let word = ''
  let shift = 0
  const places: number[] = []
  for (let place = length - 1; place >= 0; place--) {
    const letters = lettersAt(place)
    places.unshift(rest % letters.length)
    rest = Math.floor(rest / letters.length)
  }
  // Each letter is moved by what stands behind it: neighbours look different, and as it can be undone, no word comes twice.
  for (let place = length - 1; place >= 0; place--) {
    const letters = lettersAt(place)
    const moved = (places[place]! + shift * 3 + place) % letters.length
    word = letters[moved]! + word
    shift = (shift * 7 + places[place]! * 5 + 1) % 1009
  }
  return word
}

/** Letters that `count` different words need. */
export function wordLength(count: number): number {
  let length = 4
  while (length < 12 && wordCount(length) < count * 2) length++
  return length
}

/** Number `number` as exactly `length` digits, in an order that looks like chance; all different while digits last. */
export function inventedDigits(number: number, length: number): string {
  let digits = ''
  let shift = 0
  let rest = number
  for (let place = 0; place < length; place++) {
    const digit = rest % 10
    digits = String((digit + shift + place * 3) % 10) + digits
    shift = (shift * 7 + digit * 3 + 1) % 1013
    rest = Math.floor(rest / 10)
  }
  return digits
}

/** Number `number` as `length` characters of an alphabet, all different while the alphabet lasts. */
export function inventedToken(number: number, length: number, alphabet: string): string {
  let token = ''
  let shift = 0
  let rest = number
  const base = alphabet.length
  for (let place = 0; place < length; place++) {
    const digit = rest % base
    token = alphabet[(digit + shift + place * 5) % base]! + token
    shift = (shift * 31 + digit * 11 + 7 + place) % 65_521
    rest = Math.floor(rest / base)
  }
  return token
}

export const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
