import type { NamedCount } from '@/lib/core/profile/profile'
import type { Random } from './random'

/**
 * Names that users share (roles, groups, values of a list), each for exactly as many users as it should have. The
 * memberships are laid around a circle of users, one name after the other: nobody gets a name twice, and nobody is
 * without one while there are memberships enough.
 */
export class RoleMix {
  private readonly arcs: { name: string; from: number; length: number }[] = []
  private user: number
  private readonly step: number

  constructor(
    counts: readonly NamedCount[],
    scale: number,
    private readonly users: number,
    random: Random,
  ) {
    let from = 0
    for (const { name, count } of counts) {
      const length = Math.min(users, Math.round(count * scale))
      this.arcs.push({ name, from: from % users, length })
      from += length
    }
    this.user = random.below(users)
    this.step = stepFor(users, random)
  }

  draw(): string[] {
    this.user = (this.user + this.step) % this.users
    return this.arcs
      .filter(({ from, length }) => (this.user - from + this.users) % this.users < length)
      .map(({ name }) => name)
  }
}

/** A step that visits everybody on the circle once before it comes back. */
function stepFor(users: number, random: Random): number {
  let step = 1 + random.below(users)
  while (commonFactor(step, users) > 1) step++
  return step
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b)
}
