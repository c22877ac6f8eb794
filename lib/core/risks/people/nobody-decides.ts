import { countText } from '@/lib/core/count-text'
import type { Contact } from '@/lib/core/facts/request'
import { rated } from '@/lib/core/risks/rate'
import { riskRule } from '@/lib/core/risks/risk-rule'
import { MIGRATION_GUIDE } from '@/lib/core/rules/sources'

const contact = (id: string): Contact => ({
  id,
  name: 'Ana',
  email: 'ana@example.com',
  phone: '+49 30 901820',
  hours: '',
  zone: '',
})

export const nobodyDecides = riskRule({
  id: 'nobody-decides',
  kind: 'people',
  name: 'Nobody can be reached who may decide to go back',
  needs: ['timeline.goLive'],
  mitigation: 'Name one person and a deputy, with telephone numbers, and write down the trigger.',
  left: { likelihood: 'low', impact: 'medium' },
  owner: 'Lead admin',
  source: MIGRATION_GUIDE,
  find: (known, { impact, request }) => {
    const contacts = request.contacts.known ? request.contacts.value.filter((row) => row.phone !== '').length : 0
    if (impact.rollbackDecider.known && contacts > 1) return null
    return {
      likelihood: impact.rollbackDecider.known
        ? rated('medium', `A decider is named, with ${countText(contacts, 'telephone contact')} in the request`)
        : rated('high', 'No decider is named'),
      impact: rated('high', 'Minutes count in the night of the move'),
      basis: {
        decider: impact.rollbackDecider.known ? 'named' : 'not named',
        'contacts with telephone': contacts,
        'go-live': known['timeline.goLive'],
      },
    }
  },
  examples: {
    today: '2026-11-24',
    fires: { 'timeline.goLive': '2027-03-28' },
    silent: { 'impact.rollbackDecider': 'Lead admin', 'request.contacts': [contact('a'), contact('b')] },
    boundary: [
      [{ 'impact.rollbackDecider': 'Lead admin' }, { likelihood: 'medium', impact: 'high' }],
      [
        { 'impact.rollbackDecider': 'Lead admin', 'request.contacts': [contact('a')] },
        { likelihood: 'medium', impact: 'high' },
      ],
      [{ 'request.contacts': [contact('a'), contact('b')] }, { likelihood: 'high', impact: 'high' }],
    ],
  },
})
