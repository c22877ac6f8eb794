import { type Change, overlaps } from '@/lib/core/plan/change'

/**
 * Fewer changes with the same effect: of several values set at one place only the last is kept. Order is kept, since
 * rows must exist before their cells are set.
 */
export function coalesce(changes: readonly Change[]): Change[] {
  const result: Change[] = []
  for (const change of changes) {
    const same = change.op === 'set' || change.op === 'clear' ? lastAt(result, change.at) : -1
    if (same >= 0) result[same] = change
    else result.push(change)
  }
  return result
}

/** Index of the latest scalar change at exactly this address, unless something above or below it changed since. */
function lastAt(changes: readonly Change[], at: readonly string[]): number {
  const index = changes.findLastIndex((change) => touches(change, at))
  const change = changes[index]
  const isScalar = change?.op === 'set' || change?.op === 'clear'
  return isScalar && change.at.length === at.length ? index : -1
}

function touches(change: Change, at: readonly string[]): boolean {
  if (change.op !== 'insert') return overlaps(change.at, at)
  return change.at[0] === at[0] && (at.length === 1 || change.value.id === at[1])
}
