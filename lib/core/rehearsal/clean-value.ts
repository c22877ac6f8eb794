import { CONTROL, NON_ASCII, PUNCTUATION } from '@/lib/core/intake/byte-class'
import type { CsvRow } from '@/lib/core/intake/csv/csv-row'

export const UNCLEAN = CONTROL | NON_ASCII | PUNCTUATION
const SPACE = 32
/** Shorter than every limit of the target. */
export const CLEAN_LENGTH = 200

/**
 * A cell of 1 to 200 letters, digits, inner blanks and `. - _ : / + @ ( ) =`: known from its byte classes alone, without a
 * string. Nothing in it needs an escape in JSON. `unclean`: byte classes it must not have.
 */
export function isClean(row: CsvRow, cell: number, unclean: number): boolean {
  if ((row.masks[cell]! & unclean) !== 0) return false
  const start = row.starts[cell]!
  const end = row.ends[cell]!
  if (end - start > CLEAN_LENGTH) return false
  const source = row.source(cell)
  return source[start] !== SPACE && source[end - 1] !== SPACE
}
