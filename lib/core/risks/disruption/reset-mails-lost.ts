import { LIMITS } from '@/lib/core/asgardeo/limits'
import { thousands } from '@/lib/core/count-text'
import { withoutMailbox } from '@/lib/core/forecast/mailboxes'
import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { observed } from '@/lib/core/rules/sources'
import { assumed } from '@/lib/core/sizing/assumptions'

export const resetMailsLost = riskRule({
  id: 'reset-mails-lost',
  kind: 'disruption',
  name: 'Reset mails do not arrive or run out, and accounts stay locked',
  needs: ['strategy.resetUsers', 'data.withoutEmail'],
  mitigation:
    'Find addresses before the wave, warm up your own sender, make the link live over a weekend, and repeat the mail twice.',
  left: { likelihood: 'medium', impact: 'low' },
  owner: 'Help desk lead',
  source: observed(
    'Product code: an invitation needs an address, links live 24 hours unless set; one release created accounts without a mail',
  ),
  find: (known, { data, goals, strategy }) => {
    const people = known['strategy.resetUsers']
    if (people === 0) return null
    const missing = withoutMailbox({ data }, people)
    const dead = assumed(goals.assumptions, 'bounce-share')?.high ?? 0
    const unreached = Math.round(missing.high + ((people - missing.high) * dead) / 100)
    const hours = strategy.linkLifetimeHours.known
      ? strategy.linkLifetimeHours.value
      : LIMITS.invitationMinutes.value / 60
    return {
      likelihood:
        missing.high > 0 || hours < 72
          ? rated('high', `Up to ${thousands(missing.high)} without an address; links live ${thousands(hours)} hours`)
          : rated('medium', `All have an address; up to ${dead}% of addresses no longer work`),
      impact: byShare(unreached, data.users),
      basis: { 'users reset': people, 'without e-mail': known['data.withoutEmail'], 'hours a link lives': hours },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.resetUsers': 8271, 'data.withoutEmail': 0 },
    silent: { 'strategy.resetUsers': 0 },
    boundary: [
      [{ 'strategy.linkLifetimeHours': 71 }, { likelihood: 'high', impact: 'high' }],
      [{ 'strategy.linkLifetimeHours': 72 }, { likelihood: 'medium', impact: 'high' }],
      [
        { 'strategy.linkLifetimeHours': 72, 'data.withoutEmail': 1 },
        { likelihood: 'high', impact: 'high' },
      ],
    ],
  },
})
