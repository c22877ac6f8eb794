import { thousands } from '@/lib/core/count-text'

/** Records a rule named in one run; the title is the rule's of today, or its id when there is no such rule any more. */
export type Cause = { rule: string; title: string; records: number }

/** One run as counts, to be compared with another. */
export type RunCounts = { records: number; rejected: number; causes: readonly Cause[] }

export type CauseChange = { rule: string; title: string; before: number; after: number }

/** Causes of either run, the largest change first; equal counts last. */
export function changedCauses(before: RunCounts, after: RunCounts): CauseChange[] {
  const byRule = new Map<string, CauseChange>()
  for (const { rule, title, records } of before.causes) byRule.set(rule, { rule, title, before: records, after: 0 })
  for (const { rule, title, records } of after.causes) {
    const known = byRule.get(rule)
    byRule.set(rule, known ? { ...known, after: records } : { rule, title, before: 0, after: records })
  }
  return [...byRule.values()].sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
}

type Rejections = Pick<RunCounts, 'records' | 'rejected'>

/**
 * `Rejected records down 92%, from 3,638 to 291.` Two exports may differ in size: then shares are compared, `from 292 of
 * 47,800 to 22 of 2,000`. `same` says with what nothing has changed.
 */
export function changeSentence(before: Rejections, after: Rejections, same = 'as in the run before'): string {
  const share = ({ records, rejected }: Rejections) => (records > 0 ? rejected / records : 0)
  const [was, is] = [share(before), share(after)]
  const isResized = before.records !== after.records
  const side = ({ records, rejected }: Rejections) =>
    isResized ? `${thousands(rejected)} of ${thousands(records)}` : thousands(rejected)
  const numbers = `from ${side(before)} to ${side(after)}`
  const what = isResized ? 'The share of rejected records is' : 'Rejected records'
  if (was === is) return `The same share of records is rejected ${same}, ${numbers}.`
  if (was === 0) return `${what} up, ${numbers}.`
  const change = Math.abs(is - was) / was
  // 100% is said only when nothing is left.
  const percent = is > 0 && is < was ? Math.min(99, Math.round(change * 100)) : Math.round(change * 100)
  return `${what} ${is < was ? 'down' : 'up'} ${percent}%, ${numbers}.`
}

/** `Down 92%`, of the records a rule named; `New` and `Gone` where there is no share. */
export function causeChangeText({ before, after }: Pick<CauseChange, 'before' | 'after'>): string {
  if (before === after) return 'Same'
  if (before === 0) return 'New'
  if (after === 0) return 'Gone'
  const percent = (Math.abs(after - before) / before) * 100
  return after < before ? `Down ${Math.min(99, Math.round(percent))}%` : `Up ${Math.round(percent)}%`
}
