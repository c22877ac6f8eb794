import { countryByCode } from '@/lib/core/asgardeo/countries'
import type { Transform } from './transform'

// Zero belongs to the number here and is dialled from abroad too.
const KEEPS_ZERO = new Set(['IT', 'SM', 'VA', 'CI', 'CG', 'GA', 'BJ'])

const E164 = /^\+[1-9]\d{6,14}$/
const EXTENSION = /\s*(?:ext\.?|extension|x|#)\s*\d{1,6}$/i
// Longer than any number with extension; keeps a hostile cell from costing time.
const LONGEST = 64

function withoutTrunk(digits: string, alpha2: string, callingCode: string): string {
  if (KEEPS_ZERO.has(alpha2)) return digits
  if (callingCode === '1') return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
  if (callingCode === '7') return digits.length === 11 && digits.startsWith('8') ? digits.slice(1) : digits
  if (alpha2 === 'HU') return digits.replace(/^06/, '')
  return digits.replace(/^0/, '')
}

function international(value: string, country: string | undefined): string | null {
  const plain = value
    .normalize('NFKC')
    .trim()
    .replace(/^tel:/i, '')
    .replace(EXTENSION, '')
    .replace(/(^\+\d{1,3}\s*)\(0\)/, '$1')
  if (!/^\+?[\d\s().\-/]+$/.test(plain)) return null
  const digits = plain.replace(/\D/g, '')
  if (plain.startsWith('+')) return `+${digits}`
  if (digits.startsWith('00')) return `+${digits.slice(2)}`
  const home = country ? countryByCode(country) : undefined
  return home ? `+${home.callingCode}${withoutTrunk(digits, home.alpha2, home.callingCode)}` : null
}

/** ITU E.164. An extension cannot be written in it and is dropped; a national number needs the country. */
export const phoneToE164: Transform = {
  id: 'phone-to-e164',
  name: 'Phone to E.164',
  explains: 'Writes a phone number as +, country code and digits: 077 123 45 67 in Sri Lanka becomes +94771234567.',
  argument: { label: 'Default country', hint: 'Two letters, such as DE; used for numbers without a country code' },
  idempotent: true,
  apply: (value, country) => {
    if (E164.test(value)) return value
    if (value.length > LONGEST) return value
    const result = international(value, country)
    return result !== null && E164.test(result) ? result : value
  },
}
