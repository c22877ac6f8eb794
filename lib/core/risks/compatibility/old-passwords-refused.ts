import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { observed } from '@/lib/core/rules/sources'
import { policyDemands } from '@/lib/core/strategy/policy-clash'

const RULES = { minLength: 8, digit: true, upper: true, lower: true, special: true }

export const oldPasswordsRefused = riskRule({
  id: 'old-passwords-refused',
  kind: 'compatibility',
  name: 'A right old password is refused and nobody says why',
  needs: ['strategy.silentUsers', 'strategy.oldPolicy', 'strategy.newPolicy'],
  mitigation:
    'Relax the rules until the cut-off, or let the script skip the check; and give its failure branch a message.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Identity engineer',
  source: observed(
    'Published login script and code of the password update function: the failure branch only writes a log line',
  ),
  find: (known, { data, strategy }) => {
    const people = known['strategy.silentUsers']
    const demands = policyDemands(known['strategy.oldPolicy'], known['strategy.newPolicy'])
    if (people === 0 || demands.length === 0) return null
    const isDecided = strategy.silentDone.known && strategy.silentDone.value.includes('policy-branch')
    return {
      likelihood: isDecided
        ? rated('medium', 'What happens then is decided; how many it hits nobody can count')
        : rated('high', `The new rules also ask for ${demands.join(', ')}`),
      impact: byShare(people, data.users),
      basis: {
        'users on the silent path': people,
        'new demands': demands.join(', '),
        decided: isDecided ? 'yes' : 'no',
      },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'strategy.silentUsers': 10,
      'strategy.oldPolicy': { ...RULES, minLength: 6 },
      'strategy.newPolicy': RULES,
    },
    silent: { 'strategy.silentUsers': 0 },
    boundary: [
      [{ 'strategy.oldPolicy': RULES }, null],
      [{ 'strategy.silentDone': ['policy-branch'] }, { likelihood: 'medium', impact: 'high' }],
      [{ 'strategy.oldPolicy': { ...RULES, minLength: 7 } }, { likelihood: 'high', impact: 'high' }],
    ],
  },
})
