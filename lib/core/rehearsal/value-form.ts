import { AT, BYTE_CLASS, DASH, DIGIT, DOT, LETTERS, UNDERSCORE } from '@/lib/core/intake/byte-class'
import { isCalendarDay } from '@/lib/core/iso-date'

/**
 * Narrow forms that most values of some attributes have, each known from the bytes of a clean value. A form is narrower
 * than any check that passes it: whatever else that check accepts is left to the check itself.
 */
export type ValueForm = 'address' | 'alphanumeric' | 'e164' | 'past-day'

/** True only when the clean value in `bytes[start, end)` has the form. */
export type FormTest = (bytes: Uint8Array, start: number, end: number) => boolean

const ZERO = 48
const PLUS = 43
const HYPHEN = 45
const LONGEST_LOCAL = 64

/** An address of plain letters and digits, with single marks between them, and a last label of 2 to 10 letters. */
function isAddress(bytes: Uint8Array, start: number, end: number): boolean {
  let at = -1
  let lastDot = -1
  // A mark may stand neither first nor last, on either side of the @, nor beside another.
  let isMark = true
  for (let i = start; i < end; i++) {
    const cls = BYTE_CLASS[bytes[i]!]!
    if ((cls & (LETTERS | DIGIT)) !== 0) {
      isMark = false
      continue
    }
    if (isMark) return false
    isMark = true
    if (cls === AT) {
      if (at >= 0 || i - start > LONGEST_LOCAL) return false
      at = i
    } else if (cls === DOT) lastDot = i
    else if (cls !== DASH && (cls !== UNDERSCORE || at >= 0)) return false
  }
  const last = end - lastDot - 1
  if (at < 0 || isMark || lastDot < at || last < 2 || last > 10) return false
  for (let i = lastDot + 1; i < end; i++) if ((BYTE_CLASS[bytes[i]!]! & LETTERS) === 0) return false
  return true
}

function isAlphanumeric(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((BYTE_CLASS[bytes[i]!]! & (LETTERS | DIGIT)) === 0) return false
  return true
}

/** Plus and 10 to 15 digits; shorter numbers are refused by some patterns of the product. */
function isE164(bytes: Uint8Array, start: number, end: number): boolean {
  const digits = end - start - 1
  if (digits < 10 || digits > 15 || bytes[start] !== PLUS || bytes[start + 1] === ZERO) return false
  for (let i = start + 1; i < end; i++) if (BYTE_CLASS[bytes[i]!] !== DIGIT) return false
  return true
}

/** The number in these digits; NaN when one of them is none. */
function number(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    if (BYTE_CLASS[bytes[i]!] !== DIGIT) return Number.NaN
    value = value * 10 + bytes[i]! - ZERO
  }
  return value
}

/** `YYYY-MM-DD` of a real day in a year before that of `today`. */
function pastDay(today: string): FormTest {
  const thisYear = Number(today.slice(0, 4))
  return (bytes, start, end) => {
    if (end - start !== 10 || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN) return false
    const year = number(bytes, start, start + 4)
    return year < thisYear && isCalendarDay(year, number(bytes, start + 5, start + 7), number(bytes, start + 8, end))
  }
}

/** The test for a form on the day of the run. */
export function formTest(form: ValueForm, today: string): FormTest {
  if (form === 'past-day') return pastDay(today)
  return { address: isAddress, alphanumeric: isAlphanumeric, e164: isE164 }[form]
}
