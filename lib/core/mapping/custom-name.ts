import { CUSTOM_NAME_MAX, isTakenName } from '@/lib/core/asgardeo/custom-attribute'
import { normaliseName } from './normalise-name'

function numbered(base: string, turn: number): string {
  const suffix = turn === 0 ? '' : `_${turn + 1}`
  return base.slice(0, CUSTOM_NAME_MAX - suffix.length).replace(/_+$/, '') + suffix
}

/**
 * A valid name for a new custom attribute: words joined by underscores, at most 30 characters, free in Asgardeo and not
 * among `used` (lower case), to which it is added.
 */
export function proposeCustomName(source: string, used: Set<string>): string {
  const words = normaliseName(source)
    .words.map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
  const plain = words.join('_') || 'attribute'
  const base = isTakenName(plain) || isTakenName(words.join('')) ? `legacy_${plain}` : plain
  for (let turn = 0; ; turn++) {
    const name = numbered(base, turn)
    if (used.has(name) || isTakenName(name)) continue
    used.add(name)
    return name
  }
}
