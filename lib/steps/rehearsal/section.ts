import { type Block, cell } from '@/lib/core/doc'
import type { Facts } from '@/lib/core/facts/facts'
import type { RehearsalRun } from '@/lib/core/facts/rehearsal'
import { changedCauses, changeSentence, type RunCounts } from '@/lib/core/rehearsal/compare-runs'
import { keepsBar, rejectedShare } from '@/lib/core/rehearsal/exit-bar'
import { RUN_DATA } from '@/lib/core/rehearsal/run-data'
import { lapseText } from './parts/lapse-text'

/** The runs against the exit bar, and how each compares with the one before. */
export function rehearsalSection({ rehearsal }: Facts): Block[] {
  if (!rehearsal.runs.known || rehearsal.runs.value.length === 0) return []
  const runs = rehearsal.runs.value
  const bar = rehearsal.exitBar.known ? rehearsal.exitBar.value : null
  return [
    { kind: 'heading', level: 2, text: 'Runs against the exit bar' },
    {
      kind: 'keyValue',
      rows: [
        { label: 'Exit bar, rejected at most', value: bar === null ? cell.unknown : cell.percent(bar) },
        {
          label: 'Where the bar comes from',
          value: rehearsal.exitBar.known ? cell.text(rehearsal.exitBar.origin.name) : cell.unknown,
        },
        ...(rehearsal.exitDecision.known
          ? [{ label: 'The decision', value: cell.text(lapseText(rehearsal.exitLapse)) }]
          : []),
      ],
    },
    {
      kind: 'table',
      caption: 'Rehearsals in order',
      columns: [
        { title: 'Date', align: 'start' },
        { title: 'Data', align: 'start' },
        { title: 'Records', align: 'end' },
        { title: 'Rejected', align: 'end' },
        { title: 'Share', align: 'end' },
        { title: 'Change', align: 'end' },
        { title: 'Exit bar', align: 'start' },
      ],
      rows: runs.map((run, index) => {
        const before = runs[index - 1]
        const share = rejectedShare(run)
        const isKept = bar === null ? null : keepsBar(run, bar)
        return [
          cell.date(run.date),
          run.data ? cell.text(RUN_DATA[run.data]) : cell.unknown,
          cell.number(run.records),
          cell.number(run.rejected),
          share === null ? cell.unknown : cell.percent(share),
          before ? cell.number(run.rejected - before.rejected) : cell.notApplicable,
          isKept === null ? cell.unknown : cell.text(isKept ? 'Kept' : 'Missed'),
        ]
      }),
    },
    ...causeBlocks(runs),
  ]
}

/** The last run by rule, beside the run before it where that was counted by rule too. */
function causeBlocks(runs: readonly RehearsalRun[]): Block[] {
  const last = runs.at(-1)
  if (!last?.causes || last.causes.length === 0) return []
  const before = runs.at(-2)
  const past = before?.causes ? counts(before) : null
  const changes = past
    ? changedCauses(past, counts(last))
    : last.causes.map(({ rule, title, records }) => ({ rule, title, before: null, after: records }))
  return [
    { kind: 'heading', level: 2, text: 'Causes in the last run' },
    ...(before ? [{ kind: 'text', text: changeSentence(counts(before), counts(last)) } satisfies Block] : []),
    {
      kind: 'table',
      caption: 'Records by rule; one record can be named by several',
      columns: [
        { title: 'Rule', align: 'start' },
        { title: 'Run before', align: 'end' },
        { title: 'Last run', align: 'end' },
      ],
      rows: changes.map(({ title, before: was, after }) => [
        cell.text(title),
        was === null ? cell.notApplicable : cell.number(was),
        cell.number(after),
      ]),
    },
  ]
}

const counts = ({ records, rejected, causes = [] }: RehearsalRun): RunCounts => ({ records, rejected, causes })
