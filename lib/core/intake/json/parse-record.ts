import type { Json } from '@/lib/core/json'
import { decodeText } from '../cell-text'
import { isTooDeep } from './nesting'

const LONG_NUMBER = /\d{16}/
/** Strings and numbers, each taken whole: digits are never looked at twice, and a fraction is no number of its own. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const LONG_WHOLE_NUMBER = /^-?\d{16,}$/

/**
 * One JSON value from its bytes; `undefined` when it is none, or nests too deep. Whole numbers of 16 digits and more stay text, because a
 * JavaScript number would change their last digits.
 */
export function parseRecord(bytes: Uint8Array): { value: Json | undefined; replaced: boolean } {
  const { text, replaced } = decodeText(bytes)
  if (isTooDeep(text)) return { value: undefined, replaced }
  try {
    const safe = LONG_NUMBER.test(text)
      ? text.replace(STRING_OR_NUMBER, (token) => (LONG_WHOLE_NUMBER.test(token) ? `"${token}"` : token))
      : text
    return { value: JSON.parse(safe) as Json, replaced }
  } catch {
    return { value: undefined, replaced }
  }
}
