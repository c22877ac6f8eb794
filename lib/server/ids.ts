import { createHash, randomBytes } from 'node:crypto'

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'

/** Random lower-case letters and digits without look-alikes, five bits each: safe in addresses, easy to read aloud. */
function randomText(letters: number): string {
  return Array.from(randomBytes(letters), (byte) => CROCKFORD[byte & 31]).join('')
}

/** 80 bits: names things, opens nothing. */
export const randomId = () => randomText(16)

/** 260 bits: opens things. Only its digest is stored. */
export const randomSecret = () => randomText(52)

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
