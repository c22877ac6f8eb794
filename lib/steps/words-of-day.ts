import { dayOf, dayWords } from '@/lib/core/figures/day'

/** "27 March 2027", for sentences; cells keep the ISO date. */
export function wordsOfDay(iso: string): string {
  const day = dayOf(iso)
  return Number.isNaN(day) ? iso : dayWords(day, 'en-GB', true)
}
