import { countText } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { documented } from '@/lib/core/rules/sources'

export const passwordsInService = riskRule({
  id: 'passwords-in-service',
  kind: 'security',
  name: 'Passwords leak from the login service or its logs',
  needs: ['strategy.silentUsers'],
  mitigation:
    'Review the service and the script for logging, keep the keys in a vault, and take the service down at the cut-off.',
  left: { likelihood: 'low', impact: 'high' },
  owner: 'Security officer',
  source: documented(
    'Guide for the authentication service: passwords arrive in clear text inside TLS; never log personal data or secrets',
  ),
  find: (known, { strategy }) => {
    const people = known['strategy.silentUsers']
    if (people === 0) return null
    const isReviewed = strategy.silentDone.known && strategy.silentDone.value.includes('logging')
    return {
      likelihood: isReviewed
        ? rated('low', 'Its logging was reviewed')
        : rated('medium', 'Its logging was not reviewed; the published script logs the login name'),
      impact: rated('high', `Old passwords of ${countText(people, 'person', 'people')} pass through it`),
      basis: { 'users on the silent path': people, 'logging reviewed': isReviewed ? 'yes' : 'no' },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.silentUsers': 36_727 },
    silent: { 'strategy.silentUsers': 0 },
    boundary: [[{ 'strategy.silentDone': ['logging'] }, { likelihood: 'low', impact: 'high' }]],
  },
})
