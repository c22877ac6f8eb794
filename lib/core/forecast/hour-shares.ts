/** How an ordinary day's logins lie over its hours, midnight to midnight: a morning peak and a lower evening; our estimate. */
const ORDINARY = [1, 0.5, 0.4, 0.4, 0.5, 1, 2.5, 5, 8, 9.5, 8, 7, 6.5, 6.5, 6, 6, 6, 6, 6, 5.5, 5, 4, 3, 2]
const SUM = ORDINARY.reduce((sum, weight) => sum + weight, 0)
const PEAK = Math.max(...ORDINARY) / SUM
const EVEN = 1 / ORDINARY.length

/** The 24 shares of a day whose busiest hour takes `busiest` (0..1); they add up to 1 and none is above the busiest. */
export function hourShares(busiest: number): number[] {
  const top = Math.min(1, Math.max(EVEN, busiest))
  return ORDINARY.map((weight) => {
    const share = weight / SUM
    // Flatter than ordinary: towards an even day. Steeper: the busiest hour takes from all others alike.
    if (top <= PEAK) return EVEN + ((share - EVEN) * (top - EVEN)) / (PEAK - EVEN)
    return share === PEAK ? top : (share * (1 - top)) / (1 - PEAK)
  })
}
