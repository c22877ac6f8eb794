import { formatNumber } from '@/components/ui/format'
import type { RehearsalRun } from '@/lib/core/facts/rehearsal'
import { causeChangeText, changedCauses, changeSentence, type RunCounts } from '@/lib/core/rehearsal/compare-runs'
import type { RehearsalTotals } from '@/lib/core/rehearsal/totals'

const SHOWN = 8

/** This run beside the last one that was kept. */
export function Comparison({ totals, before }: { totals: RehearsalTotals; before: RehearsalRun }) {
  const was: RunCounts = { records: before.records, rejected: before.rejected, causes: before.causes ?? [] }
  const causes = totals.rules.map(({ id, title, records }) => ({ rule: id, title, records }))
  const is: RunCounts = { records: totals.records, rejected: totals.rejected, causes }
  const changes = before.causes ? changedCauses(was, is).filter((change) => change.before !== change.after) : []
  return (
    <>
      <h3 className="mt-6">Since the last run</h3>
      <p className="mt-2">{changeSentence(was, is)}</p>
      {before.filesDigest && totals.digests.files && before.filesDigest !== totals.digests.files ? (
        <p className="small quiet">The files differ from those of the last run.</p>
      ) : null}
      {changes.length > 0 ? (
        <table className="table dense mt-3">
          <caption className="sr-only">Records by rule, last run and this run</caption>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col" className="r">
                Last run
              </th>
              <th scope="col" className="r">
                This run
              </th>
              <th scope="col" className="r">
                Change
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, SHOWN).map((change) => (
              <tr key={change.rule}>
                <td>{change.title}</td>
                <td className="r num">{formatNumber(change.before)}</td>
                <td className="r num">{formatNumber(change.after)}</td>
                <td className="r num">{causeChangeText(change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </>
  )
}
