import { stateText } from '@/lib/core/decisions/decision-blocks'
import { decisionLog } from '@/lib/core/decisions/decision-log'
import { cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import { column, type Sheet } from './sheet'

/** The decision log, so that reason and person can be filled in where they are missing. */
export function decisionsSheet(facts: Facts): Sheet {
  return {
    name: 'Decisions',
    columns: [
      column('Decision on', 40),
      column('Decided', 40),
      column('Options there were', 50),
      column('Reason', 60),
      column('Decided by', 24),
      column('On', 12),
      column('State', 40),
    ],
    rows: decisionLog(facts).map((one) => {
      const { what, chosen, options, reason } = one.note ?? one.made
      return [
        ...[what, chosen, options, reason, one.note?.by ?? ''].map(cell.text),
        one.note?.on ? cell.date(one.note.on) : cell.notApplicable,
        cell.text(stateText(one)),
      ]
    }),
  }
}
