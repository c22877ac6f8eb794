import { countText } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { lastRun } from '@/lib/core/rules/last-run'
import { rule } from '@/lib/core/rules/rule'
import { MIGRATION_GUIDE } from '@/lib/core/rules/sources'

export const decidedOnTwin = rule({
  id: 'decided-on-twin',
  title: 'The decision rests on invented users',
  severity: 'warn',
  needs: ['rehearsal.runs', 'rehearsal.exitDecision'],
  about: [ANSWERS.runs, ANSWERS.exitDecision],
  source: MIGRATION_GUIDE,
  find: (facts) => {
    const run = lastRun(facts['rehearsal.runs'])
    if (run?.data !== 'twin' || facts['rehearsal.exitDecision'] === 'no-go') return []
    return [
      {
        says: `The last rehearsal read a synthetic twin of ${countText(run.records, 'record')}, so nobody has seen what is wrong in the real data.`,
        fix: 'Rehearse over the real export, then decide again.',
        numbers: { records: run.records },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 10_000, rejected: 0, topCause: '', data: 'twin' }],
      'rehearsal.exitDecision': 'go',
    },
    silent: {
      'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 10_000, rejected: 0, topCause: '', data: 'export' }],
      'rehearsal.exitDecision': 'go',
    },
    also: {
      fires: [
        [
          {
            'rehearsal.runs': [
              { id: 'a', date: '2026-11-19', records: 48_000, rejected: 3, topCause: '', data: 'export' },
              { id: 'b', date: '2026-11-20', records: 200, rejected: 0, topCause: '', data: 'twin' },
            ],
            'rehearsal.exitDecision': 'go-with-exceptions',
          },
          'a synthetic twin of 200 records',
        ],
      ],
      silent: [
        {
          'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 200, rejected: 9, topCause: '', data: 'twin' }],
          'rehearsal.exitDecision': 'no-go',
        },
        {
          'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 200, rejected: 9, topCause: '' }],
          'rehearsal.exitDecision': 'go',
        },
        { 'rehearsal.runs': [], 'rehearsal.exitDecision': 'go' },
      ],
    },
  },
})
