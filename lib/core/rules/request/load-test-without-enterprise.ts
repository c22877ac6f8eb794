import { ANSWERS } from '@/lib/core/rules/answer-refs'
import { rule } from '@/lib/core/rules/rule'
import { documented } from '@/lib/core/rules/sources'

export const loadTestWithoutEnterprise = rule({
  id: 'load-test-without-enterprise',
  title: 'A load test is asked for that the plan does not include',
  severity: 'warn',
  needs: ['request.loadTest', 'request.tier'],
  about: [ANSWERS.loadTest, ANSWERS.tier],
  source: documented('Asgardeo operational policies, load tests'),
  find: (facts) => {
    const tier = facts['request.tier']
    if (!facts['request.loadTest'] || tier.toLowerCase() === 'enterprise') return []
    return [
      {
        says: `The request asks for a load test, which only the Enterprise plan includes; this organisation has the ${tier} plan.`,
        fix: 'Leave the load test out, or change the plan before. Load without approval is blocked, so a rehearsal must not become one.',
      },
    ]
  },
  examples: {
    today: '2026-11-24',
    fires: { 'request.loadTest': true, 'request.tier': 'Professional' },
    silent: { 'request.loadTest': false, 'request.tier': 'Professional' },
    also: {
      fires: [[{}, 'has the Professional plan. Leave the load test out']],
      silent: [{ 'request.tier': 'Enterprise' }, { 'request.loadTest': false, 'request.tier': 'Free' }],
    },
  },
})
