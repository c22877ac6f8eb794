import { sha256Hex } from '@/lib/core/sha256'

const READABLE = 80

/**
 * One finding for several attributes, so that a table of 2,000 does not flood the list. The subject names them all: another
 * set is another matter, and an acknowledgement of the first does not cover it.
 */
export function groupSubject(names: readonly string[]): string {
  const joined = [...names].sort().join('+')
  return joined.length <= READABLE ? joined : sha256Hex(joined).slice(0, 16)
}
