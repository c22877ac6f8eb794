import { dayOf, isoOf } from '@/lib/core/figures/day'

/** The ISO date `days` days before another (after it when negative); null when that one is no date. */
export function dayBefore(iso: string, days: number): string | null {
  const day = dayOf(iso)
  return Number.isNaN(day) ? null : isoOf(day - days)
}
