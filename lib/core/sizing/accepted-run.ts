import { countText, thousands } from '@/lib/core/count-text'
import { known } from '@/lib/core/facts/fact'
import type { Facts } from '@/lib/core/facts/facts'
import { rangeText } from './number-text'
import { bulkRun } from './run-times'

/**
 * What the records a rehearsal accepted make as SCIM bulk, in words: `20 to 208 bulk requests`, and the working of their
 * time, by the calculation of the sizing. `date`: ISO date of the run.
 */
export function acceptedRun(
  facts: Pick<Facts, 'goals' | 'data' | 'mapping'>,
  { accepted, date }: { accepted: number; date: string },
): { requests: string; working: string } {
  const { requests, time } = bulkRun(facts, known(accepted, { kind: 'derived', name: 'Rehearsal', date }))
  const { low, high } = requests ?? { low: 0, high: 0 }
  return {
    requests: low === high ? countText(low, 'bulk request') : `${rangeText({ low, high }, thousands)} bulk requests`,
    working: time.formula,
  }
}
