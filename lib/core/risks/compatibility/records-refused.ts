import { countText, thousands } from '@/lib/core/count-text'
import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { lastRun } from '@/lib/core/rules/last-run'
import { documented } from '@/lib/core/rules/sources'

export const recordsRefused = riskRule({
  id: 'records-refused',
  kind: 'compatibility',
  name: 'Records are refused in the real run',
  needs: ['rehearsal.runs'],
  mitigation:
    'Mend the causes of the last rehearsal, rehearse the last export once more, and agree on what happens to the rest.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: documented(
    'Asgardeo rule pack of this planner, run over the export; known patterns and limits with their sources',
  ),
  find: (known, { impact, goals }) => {
    const run = lastRun(known['rehearsal.runs'])
    if (!run || run.records === 0 || run.rejected === 0) return null
    const accepted = impact.maxRejectedRows
    const share = run.rejected / run.records
    const kept = goals.keptUsers
    const people = kept.known ? Math.round(share * kept.value) : run.rejected
    return {
      likelihood:
        accepted.known && run.rejected <= accepted.value
          ? rated('medium', `${thousands(run.rejected)} in the last rehearsal, ${thousands(accepted.value)} accepted`)
          : rated('high', `${thousands(run.rejected)} of ${countText(run.records, 'record')} in the last rehearsal`),
      impact: byShare(people, kept),
      basis: { 'records rehearsed': run.records, rejected: run.rejected },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 47_800, rejected: 291, topCause: '' }] },
    silent: { 'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 47_800, rejected: 0, topCause: '' }] },
    boundary: [
      [{ 'rehearsal.runs': [] }, null],
      [
        { 'rehearsal.runs': [{ id: 'a', date: '2026-11-20', records: 47_800, rejected: 1, topCause: '' }] },
        { likelihood: 'high', impact: 'high' },
      ],
      [
        { 'impact.maxRejectedRows': 291, 'goals.keptUsers': 47_800 },
        { likelihood: 'medium', impact: 'low' },
      ],
      [
        { 'impact.maxRejectedRows': 290, 'goals.keptUsers': 47_800 },
        { likelihood: 'high', impact: 'low' },
      ],
    ],
  },
})
