import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { observed } from '@/lib/core/rules/sources'

export const accountsMergedByCase = riskRule({
  id: 'accounts-merged-by-case',
  kind: 'data-loss',
  name: 'Owners of accounts that differ only by case lose one of them',
  needs: ['data.caseDuplicates'],
  mitigation: 'Agree on a rule for who survives, write to the owners before the export, and settle every pair by hand.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: observed('Default of the product user stores: names are compared without case; a second create is refused'),
  find: (known, { data }) => {
    const people = known['data.caseDuplicates']
    if (people === 0) return null
    return {
      likelihood: rated('high', 'The second of two such names is always refused'),
      impact: byShare(people, data.users),
      basis: { 'users whose names differ only by case': people },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.caseDuplicates': 214 },
    silent: { 'data.caseDuplicates': 0 },
    boundary: [[{ 'data.caseDuplicates': 1 }, { likelihood: 'high', impact: 'high' }]],
  },
})
