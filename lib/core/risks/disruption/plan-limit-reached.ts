import { countText } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { observed } from '@/lib/core/rules/sources'

export const planLimitReached = riskRule({
  id: 'plan-limit-reached',
  kind: 'disruption',
  name: 'The import stops because the Asgardeo plan allows fewer users',
  needs: ['goals.keptUsers'],
  mitigation:
    'Have the number of users confirmed in the contract before the run; active users in the first month are billed.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Lead admin',
  source: observed('Product code: creating a user over the limit is refused; the caps of the plans could not be read'),
  find: (known, { request }) => {
    const people = known['goals.keptUsers']
    const tier = request.tier.known ? request.tier.value : 'unknown'
    if (people === 0 || /enterprise/i.test(tier)) return null
    return {
      likelihood:
        tier === 'unknown' || /free/i.test(tier)
          ? rated('high', tier === 'unknown' ? 'The plan is not named yet' : 'A free plan')
          : rated('medium', `The cap of the ${tier} plan was not checked against the number of users`),
      impact: rated('high', `What is over the cap of ${countText(people, 'user')} is not created`),
      basis: { 'users who move': people, 'Asgardeo plan': tier },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'goals.keptUsers': 47_800 },
    silent: { 'goals.keptUsers': 0 },
    boundary: [
      [{ 'request.tier': 'Free' }, { likelihood: 'high', impact: 'high' }],
      [{ 'request.tier': 'Professional' }, { likelihood: 'medium', impact: 'high' }],
      [{ 'request.tier': 'Enterprise' }, null],
    ],
  },
})
