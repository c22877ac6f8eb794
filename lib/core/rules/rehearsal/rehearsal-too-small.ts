import { countText, thousands } from '@/lib/core/count-text'
import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { lastRun } from '@/lib/core/rules/last-run'
import { rule } from '@/lib/core/rules/rule'
import { MIGRATION_GUIDE } from '@/lib/core/rules/sources'

// A tenth fewer is still the same data: people come and go between two exports.
const ENOUGH = 0.9

export const rehearsalTooSmall = rule({
  id: 'rehearsal-too-small',
  title: 'The rehearsal was not full size',
  severity: 'inform',
  needs: ['rehearsal.runs', 'goals.keptUsers'],
  about: [ANSWERS.runs, ANSWERS.segments],
  source: MIGRATION_GUIDE,
  find: (facts) => {
    const run = lastRun(facts['rehearsal.runs'])
    const users = facts['goals.keptUsers']
    if (!run || run.records >= users * ENOUGH) return []
    return [
      {
        says: `The last rehearsal read ${countText(run.records, 'record')}, but ${thousands(users)} users move.`,
        fix: 'Rehearse once over the whole export; rare values show up only there.',
        numbers: { records: run.records, users },
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 500, rejected: 0, topCause: '' }],
      'goals.keptUsers': 47_800,
    },
    silent: {
      'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 48_216, rejected: 0, topCause: '' }],
      'goals.keptUsers': 47_800,
    },
    also: {
      fires: [
        [
          {
            'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 899, rejected: 0, topCause: '' }],
            'goals.keptUsers': 1000,
          },
          'read 899 records, but 1,000 users move',
        ],
      ],
      silent: [
        { 'rehearsal.runs': [] },
        {
          'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 900, rejected: 0, topCause: '' }],
          'goals.keptUsers': 1000,
        },
      ],
    },
  },
})
