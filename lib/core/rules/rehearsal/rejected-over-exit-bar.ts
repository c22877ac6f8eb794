import { thousands } from '@/lib/core/count-text'
import { percentText } from '@/lib/core/percent-text'
import { keepsBar } from '@/lib/core/rehearsal/exit-bar'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { lastRun } from '@/lib/core/rules/last-run'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const rejectedOverExitBar = rule({
  id: 'rejected-over-exit-bar',
  title: 'The rehearsal missed the exit bar',
  severity: 'block',
  needs: ['rehearsal.runs', 'rehearsal.exitBar'],
  about: [ANSWERS.runs, ANSWERS.exitBar],
  source: ARITHMETIC,
  find: (facts) => {
    const run = lastRun(facts['rehearsal.runs'])
    const bar = facts['rehearsal.exitBar']
    if (!run || keepsBar(run, bar) !== false) return []
    const cause = run.topCause ? ` The most frequent cause is: ${run.topCause.replace(/\.$/, '')}.` : ''
    return [
      {
        says: `The last rehearsal rejected ${thousands(run.rejected)} of ${thousands(run.records)} records, ${percentText(run.rejected / run.records)}; the bar is ${percentText(bar)}.`,
        fix: `Mend the records or the mapping and rehearse again.${cause}`,
        numbers: { rejected: run.rejected, records: run.records, bar },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'rehearsal.runs': [
        { id: 'a', date: '2026-11-01', records: 47_800, rejected: 10, topCause: '' },
        { id: 'b', date: '2026-11-20', records: 47_800, rejected: 800, topCause: 'Phone not in E.164 form.' },
      ],
      'rehearsal.exitBar': 0.001,
    },
    silent: {
      'rehearsal.runs': [
        { id: 'b', date: '2026-11-20', records: 47_800, rejected: 800, topCause: '' },
        { id: 'c', date: '2026-11-23', records: 47_800, rejected: 12, topCause: '' },
      ],
      'rehearsal.exitBar': 0.001,
    },
    also: {
      fires: [
        [{}, 'rehearse again. The most frequent cause is: Phone not in E.164 form.'],
        [
          {
            'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 10_000, rejected: 1234, topCause: '' }],
            'rehearsal.exitBar': 0,
          },
          'rejected 1,234 of 10,000 records, 12.3%; the bar is 0%. Mend the records or the mapping and rehearse again.',
        ],
        [
          { 'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 100_000, rejected: 125, topCause: '' }] },
          '0.125%; the bar is 0.1%',
        ],
        [
          { 'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 1, rejected: 1, topCause: '' }] },
          '1 of 1 records, 100%',
        ],
      ],
      silent: [
        { 'rehearsal.runs': [] },
        { 'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 0, rejected: 0, topCause: '' }] },
        { 'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 1000, rejected: 1, topCause: '' }] },
      ],
    },
  },
})
