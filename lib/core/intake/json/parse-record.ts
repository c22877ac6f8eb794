import type { Json } from '@/lib/core/json'
import { decodeText } from '../cell-text'
import { isTooDeep } from './nesting'

const LONG_NUMBER = /\d{16}/
const STRING_OR_LONG_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g

/**
 * One JSON value from its bytes; `undefined` when it is none, or nests too deep. Whole numbers of 16 digits and more stay text, because a
 * JavaScript number would change their last digits.
 */
export function parseRecord(bytes: Uint8Array): { value: Json | undefined; replaced: boolean } {
  const { text, replaced } = decodeText(bytes)
  if (isTooDeep(text)) return { value: undefined, replaced }
  const safe = LONG_NUMBER.test(text)
    ? text.replace(STRING_OR_LONG_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`))
    : text
  try {
    return { value: JSON.parse(safe) as Json, replaced }
  } catch {
    return { value: undefined, replaced }
  }
}
