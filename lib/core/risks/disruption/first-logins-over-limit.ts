import { limitOf } from '@/lib/core/asgardeo/own-limit'
import { thousands } from '@/lib/core/count-text'
import { factValue } from '@/lib/core/facts/fact'
import { firstLoginPeak } from '@/lib/core/forecast/first-login-peak'
import { byShare, rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { inferred } from '@/lib/core/rules/sources'

export const firstLoginsOverLimit = riskRule({
  id: 'first-logins-over-limit',
  kind: 'disruption',
  name: 'First logins run into the rate limit on the first morning',
  needs: ['strategy.silentUsers', 'data.activity', 'data.users'],
  mitigation:
    'Call from more addresses, ask for a higher limit for the first week, or reset part of the group in waves before.',
  left: { likelihood: 'low', impact: 'low' },
  owner: 'Identity engineer',
  source: inferred(
    'Asgardeo documentation, rate limits: 200 SCIM calls a minute from one address; one call for each first login',
  ),
  find: (known, facts) => {
    const limit = limitOf('scimPerMinute', factValue(facts.mapping.limits) ?? []).value
    const { days30, days90 } = known['data.activity']
    const active = Math.min(known['strategy.silentUsers'], days30 + days90)
    // The whole forecast knows more; where it is unknown, the busiest hour of the first day is taken from those active.
    const peak = firstLoginPeak(facts)
    const roughly = Math.ceil((active * 0.15) / 60)
    if (peak ? peak.breaks === null : roughly <= limit) return null
    return {
      likelihood: peak?.breaks?.surely
        ? rated('high', 'Over the limit even in the best case')
        : rated(
            'medium',
            peak ? 'Over the limit in the worst case' : `About ${thousands(roughly)} in a minute, ${limit} are allowed`,
          ),
      impact: byShare(active, facts.data.users),
      basis: { 'users on the silent path': known['strategy.silentUsers'], 'active in 90 days': days30 + days90 },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: {
      'strategy.silentUsers': 200_000,
      'data.activity': { days30: 150_000, days90: 50_000, days365: 0, older: 0, never: 0 },
      'data.users': 200_000,
    },
    silent: { 'strategy.silentUsers': 0 },
    boundary: [[{ 'strategy.silentUsers': 200 }, null]],
  },
})
