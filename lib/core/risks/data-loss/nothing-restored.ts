import { countText } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

export const nothingRestored = riskRule({
  id: 'nothing-restored',
  kind: 'data-loss',
  name: 'A wrong import or deletion cannot be undone in Asgardeo',
  needs: ['goals.keptUsers'],
  mitigation:
    'Keep the legacy system able to take over, agree on the trigger and on who decides, and keep the export until then.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Lead admin',
  source: documented('Asgardeo operational policies, section 11: deleted users, roles and groups are not restored'),
  find: (known, { impact }) => {
    const people = known['goals.keptUsers']
    if (people === 0) return null
    const settled = [
      impact.rollbackTrigger.known ? 'trigger' : '',
      impact.rollbackDecider.known ? 'decider' : '',
      impact.pointOfNoReturn.known ? 'point of no return' : '',
    ].filter((part) => part !== '')
    const level = settled.length === 3 ? 'low' : settled.length > 0 ? 'medium' : 'high'
    return {
      likelihood: rated(level, `${settled.length} of 3 parts of going back are settled`),
      impact: rated('high', `${countText(people, 'account')} would have to be made again`),
      basis: { 'users who move': people, 'settled for going back': settled.join(', ') || 'nothing' },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'goals.keptUsers': 47_800 },
    silent: { 'goals.keptUsers': 0 },
    boundary: [
      [{ 'impact.rollbackTrigger': 'Over 5%' }, { likelihood: 'medium', impact: 'high' }],
      [
        {
          'impact.rollbackTrigger': 'Over 5%',
          'impact.rollbackDecider': 'Lead admin',
          'impact.pointOfNoReturn': '2027-03-29',
        },
        { likelihood: 'low', impact: 'high' },
      ],
    ],
  },
})
