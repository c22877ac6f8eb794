import { type OwnLimit, userCap } from '@/lib/core/asgardeo/own-limit'
import { countText, thousands } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import { byShare, rated } from '@/lib/core/risks/rate'
import { type RiskHit, riskRule } from '@/lib/core/risks/risk-rule'
import { observed } from '@/lib/core/rules/sources'

const PLAN = { kind: 'derived', name: 'Users who move', date: null } as const
const capOf = (value: number): OwnLimit[] => [{ id: 'userCap', value, source: 'Contract', date: null }]

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
  find: (known, { request, mapping }): RiskHit | null => {
    const people = known['goals.keptUsers']
    const tier = request.tier.known ? request.tier.value : 'unknown'
    const cap = userCap(factValue(mapping.limits) ?? [])
    if (people === 0 || (cap !== null && cap >= people)) return null
    if (cap !== null)
      return {
        likelihood: rated('high', `${countText(people, 'user')} move, ${thousands(cap)} are allowed`),
        impact: byShare(people - cap, { known: true, value: people, origin: PLAN }),
        basis: { 'users who move': people, 'users allowed': cap },
      }
    if (/enterprise/i.test(tier)) return null
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
      [{ 'mapping.limits': capOf(47_800) }, null],
      [{ 'mapping.limits': capOf(47_799) }, { likelihood: 'high', impact: 'low' }],
      [{ 'request.tier': 'Free' }, { likelihood: 'high', impact: 'high' }],
      [{ 'request.tier': 'Professional' }, { likelihood: 'medium', impact: 'high' }],
      [{ 'request.tier': 'Enterprise' }, null],
    ],
  },
})
