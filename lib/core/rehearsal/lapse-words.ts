import type { LapseCause } from '@/lib/core/facts/rehearsal'

const WORDS: Record<LapseCause, string> = { mapping: 'the mapping', files: 'the export', rules: 'the rules' }

/** `the mapping and the export`: what changed under a signed decision, for a sentence. */
export function lapsedText(causes: readonly LapseCause[]): string {
  return causes.map((cause) => WORDS[cause]).join(' and ')
}
