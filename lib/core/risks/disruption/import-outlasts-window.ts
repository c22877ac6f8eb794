import { countText, thousands } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { exampleWindow } from '@/lib/core/rules/example-facts'
import { documented } from '@/lib/core/rules/sources'
import { assumed } from '@/lib/core/sizing/assumptions'

const teamHours = (value: number) => [{ id: 'a', what: 'team-import-hours', value, source: '' }]

export const importOutlastsWindow = riskRule({
  id: 'import-outlasts-window',
  kind: 'disruption',
  name: 'The import takes longer than the downtime window',
  needs: ['timeline.windows', 'goals.keptUsers'],
  mitigation:
    'Ask the team for its import time before the window is announced, and write down when to stop and go back.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Lead admin',
  source: documented('Nothing is published on how long the Asgardeo team imports; it is one of the questions to it'),
  find: (known, { goals }) => {
    const hours = known['timeline.windows'].reduce((most, window) => Math.max(most, window.hours), 0)
    const people = known['goals.keptUsers']
    const needed = assumed(goals.assumptions, 'team-import-hours')?.high ?? null
    if (hours === 0 || people === 0 || (needed !== null && needed <= hours / 2)) return null
    return {
      likelihood:
        needed === null
          ? rated('medium', 'The import time is unknown until the team answers')
          : rated(
              needed > hours ? 'high' : 'medium',
              `The team says ${thousands(needed)} hours, the longest window has ${thousands(hours)}`,
            ),
      impact: rated('high', `Nobody of ${countText(people, 'user')} can sign in until it ends`),
      basis: {
        'hours of the longest window': hours,
        'hours of the import': needed ?? 'unknown',
        'users who move': people,
      },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.windows': [exampleWindow('2027-03-27', '22:00', 6)], 'goals.keptUsers': 47_800 },
    silent: { 'timeline.windows': [] },
    boundary: [
      [{ 'goals.keptUsers': 0 }, null],
      [{ 'goals.assumptions': teamHours(3) }, null],
      [{ 'goals.assumptions': teamHours(6) }, { likelihood: 'medium', impact: 'high' }],
      [{ 'goals.assumptions': teamHours(7) }, { likelihood: 'high', impact: 'high' }],
    ],
  },
})
