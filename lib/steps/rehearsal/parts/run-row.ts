import type { JsonObject } from '@/lib/core/json'
import { causesText } from '@/lib/core/rehearsal/cause-text'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'

/** The row of the step's list that stands for a run: counts, digests and names of rules. */
export function runRow(id: string, totals: RehearsalTotals): JsonObject {
  const top = totals.rules.find(({ severity }) => severity === 'block')
  return {
    id,
    date: totals.date,
    // A guess from the name; the row can be corrected.
    data: totals.files.some(({ name }) => /twin/i.test(name)) ? 'twin' : 'export',
    records: totals.records,
    rejected: totals.rejected,
    topCause: top?.title ?? 'None',
    ...(totals.rules.length > 0 ? { causes: causesText(totals.rules) } : {}),
    ...(totals.digests.files ? { digest: totals.digests.files } : {}),
    ...(totals.digests.run ? { runDigest: totals.digests.run } : {}),
  }
}
