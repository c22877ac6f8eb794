import { countText } from '@/lib/core/count-text'
import { percentText } from '@/lib/core/percent-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { lastRun } from '@/lib/core/rules/last-run'
import { MIGRATION_GUIDE } from '@/lib/core/rules/sources'

const runOf = (records: number) => [{ id: 'a', date: '2026-11-20', records, rejected: 0, topCause: '' }]

export const neverRehearsed = riskRule({
  id: 'never-rehearsed',
  kind: 'compatibility',
  name: 'Nobody knows how many records Asgardeo will refuse',
  needs: ['data.users'],
  mitigation: 'Rehearse the plan over the whole export, not over a sample made by hand.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: MIGRATION_GUIDE,
  find: (known, { rehearsal }) => {
    const users = known['data.users']
    const run = rehearsal.runs.known ? lastRun(rehearsal.runs.value) : undefined
    const tried = run?.records ?? 0
    if (users === 0 || tried >= users / 2) return null
    return {
      likelihood:
        tried === 0
          ? rated('high', 'No rehearsal yet')
          : rated('medium', `The last rehearsal held ${percentText(tried / users)} of all users`),
      impact: rated('high', `What is wrong with ${countText(users, 'user')} shows at go-live only`),
      basis: { users, 'records rehearsed': tried },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.users': 48_216 },
    silent: { 'data.users': 0 },
    boundary: [
      [{ 'rehearsal.runs': runOf(24_107) }, { likelihood: 'medium', impact: 'high' }],
      [{ 'rehearsal.runs': runOf(24_108) }, null],
    ],
  },
})
