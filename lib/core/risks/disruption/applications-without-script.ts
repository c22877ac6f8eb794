import { thousands } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { PASSWORD_GUIDE } from '@/lib/core/rules/sources'
import { assumed } from '@/lib/core/sizing/assumptions'

const applications = (value: number) => [{ id: 'a', what: 'applications', value, source: '' }]

export const applicationsWithoutScript = riskRule({
  id: 'applications-without-script',
  kind: 'disruption',
  name: 'Logins to an application without the script fail',
  needs: ['strategy.silentUsers'],
  mitigation: 'List every application with its owner, set the script on each, and try one login through each.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Application owners',
  source: PASSWORD_GUIDE,
  find: (known, { strategy, goals }) => {
    const people = known['strategy.silentUsers']
    const isDone = strategy.silentDone.known && strategy.silentDone.value.includes('script')
    if (people === 0 || isDone) return null
    const applications = assumed(goals.assumptions, 'applications')?.high ?? null
    return {
      likelihood:
        applications === 1
          ? rated('low', 'One application')
          : applications === null
            ? rated('high', 'Nobody has counted the applications')
            : rated(applications > 5 ? 'high' : 'medium', `${thousands(applications)} applications, each set by hand`),
      impact: rated('high', 'Everybody who signs in there first, and the password is not taken over'),
      basis: { applications: applications ?? 'not counted', 'users on the silent path': people },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.silentUsers': 36_727 },
    silent: { 'strategy.silentUsers': 0 },
    boundary: [
      [{ 'goals.assumptions': applications(1) }, { likelihood: 'low', impact: 'high' }],
      [{ 'goals.assumptions': applications(5) }, { likelihood: 'medium', impact: 'high' }],
      [{ 'goals.assumptions': applications(6) }, { likelihood: 'high', impact: 'high' }],
      [{ 'strategy.silentDone': ['script'] }, null],
    ],
  },
})
