import { countText } from '@/lib/core/count-text'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { inferred } from '@/lib/core/rules/sources'

const NOTICE = [{ id: 'a', who: 'All', daysBefore: 30, channel: null, language: '', text: '' }]

export const fakeResetMails = riskRule({
  id: 'fake-reset-mails',
  kind: 'security',
  name: 'Imitated reset mails steal passwords during the waves',
  needs: ['strategy.resetUsers'],
  mitigation:
    'Send from your own domain with SPF, DKIM and DMARC, show the mail in the portal beforehand, and never ask for the old password.',
  left: { likelihood: 'low', impact: 'high' },
  owner: 'Security officer',
  source: inferred('A mail with a link to everybody is easy to imitate'),
  find: (known, { impact }) => {
    const people = known['strategy.resetUsers']
    if (people === 0) return null
    const isTold = impact.messages.known && impact.messages.value.some((message) => (message.daysBefore ?? -1) > 0)
    return {
      likelihood: rated(
        people >= 1000 || !isTold ? 'medium' : 'low',
        `${countText(people, 'mail')} with a link; ${isTold ? 'users are told before' : 'no message before them is planned'}`,
      ),
      impact: rated('high', 'A stolen password opens the account it belongs to'),
      basis: { 'users reset': people, 'told before': isTold ? 'yes' : 'no' },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'strategy.resetUsers': 8271 },
    silent: { 'strategy.resetUsers': 0 },
    boundary: [
      [
        { 'impact.messages': NOTICE, 'strategy.resetUsers': 999 },
        { likelihood: 'low', impact: 'high' },
      ],
      [
        { 'impact.messages': NOTICE, 'strategy.resetUsers': 1000 },
        { likelihood: 'medium', impact: 'high' },
      ],
    ],
  },
})
