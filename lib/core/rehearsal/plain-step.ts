import { ANY_LOWER, ANY_UPPER, COLON, NON_ASCII, SLASH, SPACE } from '@/lib/core/intake/byte-class'
import { readTransform } from '@/lib/core/transforms/apply-transforms'
import type { ValueForm } from './value-form'

/** Which clean values a step leaves as they are: those without the byte classes it may touch, or those of one form. */
export type PlainStep = {
  touches: number
  form: ValueForm | null
  /** Besides, the step takes off what stands before a clean value. */
  strips: boolean
}

const leaves = (touches: number, form: ValueForm | null = null): PlainStep => ({ touches, form, strips: false })

/** A clean value has no mark that separates a list or ends the name of a connection, and is never blank. */
const STEPS: Partial<Record<string, PlainStep>> = {
  trim: leaves(0),
  nfc: leaves(NON_ASCII),
  'truncate-1024': leaves(0),
  default: leaves(0),
  'first-value': leaves(0),
  'lower-case': leaves(ANY_UPPER | NON_ASCII),
  'upper-case': leaves(ANY_LOWER | NON_ASCII),
  'collapse-spaces': leaves(SPACE),
  'strip-prefix': { touches: COLON | SLASH, form: null, strips: true },
  'phone-to-e164': leaves(0, 'e164'),
  'date-to-iso': leaves(0, 'past-day'),
}
/** These do something else when they are given an argument. */
const WITHOUT_ARGUMENT = new Set(['first-value', 'strip-prefix'])

/** What is known of a step; null for one that has to be tried on every value. */
export function plainStep(step: string): PlainStep | null {
  const read = readTransform(step)
  if (!read || (read.argument && WITHOUT_ARGUMENT.has(read.transform.id))) return null
  return STEPS[read.transform.id] ?? null
}
