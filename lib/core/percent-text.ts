/**
 * A share (0 to 1) as every page and format writes it: `75%`, `12.3%`, `0.098%`; no blank before the sign, at most one
 * decimal from one percent on and three below. What is not nothing is never `0%`, and what is not all never `100%`.
 */
export function percentText(share: number): string {
  const percent = share * 100
  const digits = Math.abs(percent) < 1 ? 1000 : 10
  const rounded = Math.round(percent * digits) / digits
  if (rounded === 100 && share < 1) return '99.9%'
  if (rounded === 0 && share > 0) return 'under 0.001%'
  return `${rounded}%`
}

/** `68 to 81%`, or `68%` when both ends read alike: an estimated range of shares. */
export function roughPercentRange({ low, high }: { low: number; high: number }): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)]
  return from === to ? `${from}%` : `${from} to ${to}%`
}
