import type { Fact } from '@/lib/core/facts/fact'
import type { LapseCause } from '@/lib/core/facts/rehearsal'
import { lapsedText } from '@/lib/core/rehearsal/lapse-words'

/** Whether a signed decision still holds, and if not, why. */
export function lapseText(lapse: Fact<LapseCause[]>): string {
  if (!lapse.known) return 'It is bound to no run, because the run was typed or the decision is older than its digest.'
  if (lapse.value.length === 0) return 'It holds: mapping, export and rules are the ones it was signed for.'
  return `It has lapsed, because ${lapsedText(lapse.value)} changed since. Rehearse again and sign anew.`
}
