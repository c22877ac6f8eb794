import type { Cause } from './compare-runs'
import { REHEARSAL_RULES } from './rules'
import type { RuleTotal } from './totals'

const TITLES = new Map(REHEARSAL_RULES.map(({ id, title }) => [id, title]))
const MOST = 60

/** The causes of a run as one short text, `username-taken 292; email-missing 17`, worst first. */
export function causesText(rules: readonly Pick<RuleTotal, 'id' | 'records'>[]): string {
  return rules
    .slice(0, MOST)
    .map(({ id, records }) => `${id} ${records}`)
    .join('; ')
}

/** The way back; parts that say nothing are left out. */
export function readCauses(text: string): Cause[] {
  return text.split(';').flatMap((part): Cause[] => {
    const match = /^\s*([a-z0-9-]{1,60}) (\d{1,10})\s*$/.exec(part)
    if (!match) return []
    return [{ rule: match[1]!, title: TITLES.get(match[1]!) ?? match[1]!, records: Number(match[2]) }]
  })
}
