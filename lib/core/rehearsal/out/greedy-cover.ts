/**
 * Places of few members that together have every feature: again and again the one with most features not yet covered
 * (Chvatal's greedy cover). The smallest set is at most about ln(features) times smaller; finding it is NP-hard.
 */
export function greedyCover(members: readonly (readonly string[])[]): number[] {
  const open = new Set(members.flat())
  const chosen: number[] = []
  const gainOf = (features: readonly string[]) => new Set(features.filter((feature) => open.has(feature))).size
  while (open.size > 0) {
    let best = -1
    let most = 0
    members.forEach((features, index) => {
      const gain = gainOf(features)
      if (gain <= most) return
      best = index
      most = gain
    })
    if (best < 0) break
    chosen.push(best)
    for (const feature of members[best]!) open.delete(feature)
  }
  return chosen.sort((a, b) => a - b)
}
