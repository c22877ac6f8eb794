import { inventedDigits, inventedToken } from './invented-text'

/*
 * Addresses and numbers that can never be somebody's: domains of RFC 2606 and RFC 6761, telephone numbers set aside
 * for fiction (North American 555-0100 to 555-0199) or under a country code nobody has (+999), private networks of
 * RFC 1918 and those of RFC 3849 for documentation.
 */
const COMMON_ENDINGS = new Set(['com', 'net', 'org'])
const HOSTS = ['mail', 'post', 'team', 'home', 'shop']

/** A domain that is reserved, with the ending of the shape where one is reserved under it. */
export function reservedDomain(ending: string, number: number): string {
  return COMMON_ENDINGS.has(ending) ? `example.${ending}` : `${HOSTS[number % HOSTS.length]}.example`
}

export const SHORTEST_DOMAIN = 'x.test'

const AREA_CODES = 700
const FICTION_NUMBERS = 100

/** Phone number `number` as digits: of the given count, or in the usual eleven where the count is free. */
function phoneDigits(number: number, count: number, hasPlus: boolean): string {
  const area = 201 + ((number * 11) % AREA_CODES)
  const last = String(Math.floor(number / AREA_CODES)).padStart(2, '0')
  const isFiction = number < AREA_CODES * FICTION_NUMBERS
  if (isFiction && count === 11) return `1${area}55501${last}`
  if (isFiction && count === 10 && !hasPlus) return `${area}55501${last}`
  // Country code 999 belongs to nobody, and inside a country no number starts with three zeros.
  return `${hasPlus ? '999' : '000'}${inventedDigits(number, count - 3)}`
}

const FEWEST_DIGITS = 7
const MOST_DIGITS = 15

/** A phone number written in the form of a shape (`+9 9 9`, `(9) 9-9`), with a length from `min` to `max`. */
export function reservedPhone(number: number, shape: string | undefined, min: number, max: number): string {
  const written = shape ?? (max >= 12 ? '+9' : '9')
  const runs = written.match(/9|[^9]/g) ?? []
  const marks = runs.filter((part) => part !== '9').length
  const most = Math.max(FEWEST_DIGITS, Math.min(MOST_DIGITS, max - marks))
  const count = Math.min(most, Math.max(FEWEST_DIGITS, min - marks, 11))
  const digits = phoneDigits(number, count, written.includes('+'))
  const lengths = runLengths(digits.length, runs.length - marks)
  let at = 0
  let run = 0
  return runs
    .map((part) => {
      if (part !== '9') return part
      const length = lengths[run++] ?? 0
      at += length
      return digits.slice(at - length, at)
    })
    .join('')
}

/** How digits spread over the runs of a written number: the last has four, those before three, the first the rest. */
function runLengths(digits: number, runs: number): number[] {
  if (runs <= 1) return [digits]
  const lengths: number[] = Array.from({ length: runs }, (_, i) => (i === 0 ? 0 : i === runs - 1 ? 4 : 3))
  let first = digits - lengths.reduce((sum, length) => sum + length, 0)
  for (let i = 1; first < 1 && i < runs; i++) {
    const less = Math.min(lengths[i]! - 1, 1 - first)
    lengths[i]! -= less
    first += less
  }
  lengths[0] = Math.max(1, first)
  return lengths
}

const LONGEST_OLD_ADDRESS = 15
/** `10.` with three more numbers has 8 to 14 characters. */
const SHORTEST_PRIVATE = 8
const LONGEST_PRIVATE = 14
const USUAL_PRIVATE = 12

/** A network address that no machine on the internet has, with a length from `min` to `max`. */
export function reservedAddress(number: number, min: number, max: number): string {
  if (max > LONGEST_OLD_ADDRESS && (min > LONGEST_OLD_ADDRESS || number % 8 === 1)) {
    const start = `2001:db8:${inventedToken(number, 4, 'abcdef123456789')}`
    const rest = Math.max(3, Math.min(max, 39) - start.length)
    return `${start}${':1234:5678:9abc:def1:2345'.slice(0, rest - (rest % 5))}`
  }
  if (min === LONGEST_OLD_ADDRESS) return `192.168.${100 + (Math.floor(number / 156) % 156)}.${100 + (number % 156)}`
  let spare = Math.min(LONGEST_PRIVATE, max, Math.max(SHORTEST_PRIVATE, min, USUAL_PRIVATE)) - SHORTEST_PRIVATE
  let rest = number
  const parts = [0, 1, 2].map(() => {
    const digits = 1 + Math.max(0, Math.min(2, spare))
    spare -= digits - 1
    const [first, count] = digits === 1 ? [0, 10] : digits === 2 ? [10, 90] : [100, 156]
    const part = first! + (rest % count!)
    rest = Math.floor(rest / count!)
    return part
  })
  return `10.${parts.join('.')}`
}
