import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { exampleAttribute } from '@/lib/core/rules/example-facts'
import { observed } from '@/lib/core/rules/sources'

const FLAG = /verif/i

export const verifiedFlagsLost = riskRule({
  id: 'verified-flags-lost',
  kind: 'data-loss',
  name: 'Verified addresses and numbers count as unverified',
  needs: ['data.inventory'],
  mitigation: 'Ask the team whether the flags can be kept; else plan for people to verify once more and tell them why.',
  left: { likelihood: 'medium', impact: 'low' },
  owner: 'Identity engineer',
  source: observed('Product code of the governance component: some updates discard verified addresses'),
  find: (known) => {
    const flags = known['data.inventory'].filter(
      (attribute) => attribute.decision !== 'leave' && FLAG.test(attribute.name) && attribute.type === 'boolean',
    )
    if (flags.length === 0) return null
    return {
      likelihood: rated('medium', 'Whether these flags carry over is not documented'),
      impact: rated('medium', 'Recovery and login codes go to verified addresses only'),
      basis: { flags: flags.map((flag) => flag.name).join(', ') },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'data.inventory': [exampleAttribute({ name: 'email_verified', type: 'boolean', pii: 'none' })] },
    silent: { 'data.inventory': [exampleAttribute()] },
    boundary: [
      [{ 'data.inventory': [exampleAttribute({ name: 'email_verified', type: 'boolean', decision: 'leave' })] }, null],
      [
        { 'data.inventory': [exampleAttribute({ name: 'phoneVerified', type: 'boolean', decision: 'decide' })] },
        { likelihood: 'medium', impact: 'medium' },
      ],
    ],
  },
})
