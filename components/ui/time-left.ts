/** `, 40 s left`, `, 3 min left`; empty while it is not known, or under a second. */
export function timeLeft(seconds: number | null): string {
  if (seconds === null || seconds < 1) return ''
  const whole = Math.round(seconds)
  return whole < 90 ? `, ${whole} s left` : `, ${Math.round(whole / 60)} min left`
}
