/** How one line of the request letter is written: an unknown fact is a line that says so, never a line left out. */
import type { Fact } from '@/lib/core/facts/fact'
import { oneLine } from '@/lib/core/plain-text'

export type Part = { title: string; lines: string[] }

export const UNKNOWN = 'not known yet'

export const yesNo = (value: boolean | null) => (value === null ? UNKNOWN : value ? 'yes' : 'no')

export function say<T>(label: string, fact: Fact<T>, draw: (value: T) => string): string {
  return `${label}: ${fact.known ? oneLine(draw(fact.value)) : UNKNOWN}`
}

/** One line per item; a single line when the list is unknown or empty. */
export function each<T>(label: string, fact: Fact<T[]>, draw: (item: T) => string): string[] {
  if (!fact.known) return [`${label}: ${UNKNOWN}`]
  if (fact.value.length === 0) return [`${label}: none`]
  return [`${label}:`, ...fact.value.map((item) => `  - ${oneLine(draw(item))}`)]
}
