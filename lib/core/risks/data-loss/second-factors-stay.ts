import { atLeast, byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { inferred } from '@/lib/core/rules/sources'

export const secondFactorsStay = riskRule({
  id: 'second-factors-stay',
  kind: 'data-loss',
  name: 'People with a second factor cannot sign in, or sign in without it',
  needs: ['data.withMfa'],
  mitigation:
    'Say before go-live that it must be enrolled again, allow a second way for the first days, and let the help desk reset it.',
  left: { likelihood: 'medium', impact: 'low' },
  owner: 'Security officer',
  source: inferred('No way to hand over enrolments or recovery codes is documented'),
  find: (known, { data }) => {
    const people = known['data.withMfa']
    if (people === 0) return null
    return {
      likelihood: rated('high', 'No way to bring second factors along is documented'),
      impact: atLeast(
        'medium',
        byShare(people, data.users),
        'accounts with a second factor are the ones worth protecting',
      ),
      basis: { 'users with a second factor': people },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.withMfa': 2904 },
    silent: { 'data.withMfa': 0 },
    boundary: [[{ 'data.withMfa': 1 }, { likelihood: 'high', impact: 'high' }]],
  },
})
