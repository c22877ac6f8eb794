import { thousands } from '@/lib/core/count-text'

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Small counts as words, as running text has them. */
export function numberWord(count: number): string {
  return WORDS[count] ?? thousands(count)
}
