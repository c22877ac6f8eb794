import { countText, thousands } from '@/lib/core/count-text'
import { keepsBar } from '@/lib/core/rehearsal/exit-bar'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { lastRun } from '@/lib/core/rules/last-run'
import { rule } from '@/lib/core/rules/rule'
import { ARITHMETIC } from '@/lib/core/rules/sources'

export const rejectedOverAcceptable = rule({
  id: 'rejected-over-acceptable',
  title: 'More records are rejected than accepted',
  severity: 'warn',
  needs: ['rehearsal.runs', 'impact.maxRejectedRows'],
  about: [ANSWERS.runs, ANSWERS.maxRejectedRows],
  source: ARITHMETIC,
  find: (facts, _today, { rehearsal }) => {
    const run = lastRun(facts['rehearsal.runs'])
    const accepted = facts['impact.maxRejectedRows']
    // Over the exit bar it is the same matter, and the rule on the bar says it.
    const missesBar = run !== undefined && rehearsal.exitBar.known && keepsBar(run, rehearsal.exitBar.value) === false
    if (!run || missesBar || run.rejected <= accepted) return []
    return [
      {
        says: `The last rehearsal rejected ${countText(run.rejected, 'record')}; the plan accepts ${thousands(accepted)}.`,
        fix: 'Mend the most frequent cause and rehearse again, or agree on another number.',
        numbers: { rejected: run.rejected, accepted },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 47_800, rejected: 80, topCause: '' }],
      'impact.maxRejectedRows': 50,
    },
    silent: {
      'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 47_800, rejected: 80, topCause: '' }],
      'impact.maxRejectedRows': 80,
    },
    also: {
      fires: [
        [{ 'impact.maxRejectedRows': 79 }, 'rejected 80 records; the plan accepts 79'],
        // Exactly on the bar is not over it, so that this rule still speaks.
        [
          {
            'rehearsal.exitBar': 0.01,
            'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 8000, rejected: 80, topCause: '' }],
          },
          'rejected 80 records',
        ],
      ],
      silent: [{ 'rehearsal.runs': [] }, { 'impact.maxRejectedRows': 80 }, { 'rehearsal.exitBar': 0.001 }],
    },
  },
})
