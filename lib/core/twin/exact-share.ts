import type { Random } from './random'

/** Says yes exactly `wanted` times in `rows` questions, at places that chance decides (Knuth, algorithm S). */
export class ExactShare {
  constructor(
    private wanted: number,
    private rows: number,
    private readonly random: Random,
  ) {}

  next(): boolean {
    const isChosen = this.random.next() * this.rows < this.wanted
    this.rows--
    if (isChosen) this.wanted--
    return isChosen
  }
}

/** Names drawn so that each comes as often as it should, without a list of all draws. */
export class Urn {
  private left: number

  constructor(
    private readonly names: readonly string[],
    private readonly counts: number[],
    private readonly random: Random,
  ) {
    this.left = counts.reduce((sum, count) => sum + count, 0)
  }

  /** The next name; null when the urn is empty. */
  draw(): string | null {
    if (this.left <= 0) return null
    let at = this.random.next() * this.left
    for (let i = 0; i < this.counts.length; i++) {
      at -= this.counts[i]!
      if (at >= 0 || this.counts[i] === 0) continue
      this.counts[i]!--
      this.left--
      return this.names[i]!
    }
    return this.names[0] ?? null
  }
}

/** Whole numbers in the proportion of `counts` that add up to `total` (largest remainder). */
export function inProportion(counts: readonly number[], total: number): number[] {
  const sum = counts.reduce((all, count) => all + count, 0)
  if (sum === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (count / sum) * total)
  const whole = exact.map(Math.floor)
  let rest = total - whole.reduce((all, count) => all + count, 0)
  const byRest = exact.map((value, i) => ({ i, rest: value - whole[i]! })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRest) if (rest-- > 0) whole[i]!++
  return whole
}
